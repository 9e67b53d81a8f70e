import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appointed, policy, dateFact, school } from "../measures/measured-school.fixture.ts";
import { judgeSchool } from "../measures/measures.ts";
import type { SchoolPosition } from "../school-position.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import type { CoverageChanges } from "../training/coverage.ts";
import { changesSince, correctionsOf } from "./compare-reports.ts";
import { fillReport } from "./fill-report.ts";
import { frozenReportSchema } from "./frozen-report.ts";
import type { ReportBlock, ReportFigure, ReportTable } from "./report-blocks.ts";
import { REPORT_SECTIONS } from "./report-sections.ts";
import type { PublishedTerm, ReportedSchool, ReportSources } from "./report-sources.ts";

const TODAY = "2026-11-22";

function reported(name: string, position: Partial<SchoolPosition> = {}): ReportedSchool {
  const facts = { ...school(position), schoolId: name };
  return {
    ...judgeSchool(facts, TODAY, DEFAULT_SETTINGS),
    name,
    phase: "Primary",
    hub: null,
    position: facts,
  };
}

const sources = (
  schools: readonly ReportedSchool[],
  change: Partial<ReportSources> = {},
): ReportSources => ({
  asAt: TODAY,
  period: { start: "2026-09-01", end: "2026-12-31", title: "Autumn 2026" },
  settings: DEFAULT_SETTINGS,
  schools,
  terms: [],
  actions: [],
  before: null,
  agreed: [],
  notes: {},
  ...change,
});

const blocksOf = (from: ReportSources): ReportBlock[] =>
  fillReport(from).sections.flatMap(({ blocks }) => blocks);

const figure = (from: ReportSources, key: string): ReportFigure | undefined =>
  blocksOf(from)
    .flatMap((block) => (block.kind === "figures" ? block.figures : []))
    .find((one) => one.key === key);

const table = (from: ReportSources, key: string): ReportTable | undefined =>
  blocksOf(from).find((block): block is ReportTable => block.kind === "table" && block.key === key);

const overdue = { policy: policy({ nextReview: dateFact("September 2025") }) };

describe("a report is filled", () => {
  test("with every section, whose blocks are what a published report may hold", () => {
    const { sections } = fillReport(
      sources([reported("Ashdown Vale"), reported("Beckside", overdue)]),
    );
    expect(sections.map(({ code }) => code)).toEqual(REPORT_SECTIONS.codes);
    const { sections: schema } = frozenReportSchema.shape;
    expect(schema.parse(sections.map((section) => ({ ...section, narrative: "" })))).toHaveLength(
      REPORT_SECTIONS.codes.length,
    );
  });

  test("counting schools, and telling the story of each that needs action", () => {
    const from = sources([reported("Ashdown Vale"), reported("Beckside", overdue)]);
    expect(figure(from, "met policy_review")).toMatchObject({ value: "1 of 2", number: 1 });
    const { sections } = fillReport(from);
    const told = sections.find(({ code }) => code === "policies")?.blocks.at(-1);
    expect(told).toMatchObject({
      kind: "stories",
      stories: [{ school: "Beckside", measure: "Review due", status: "needs_action" }],
    });
  });

  test("with who holds which post on its day, and where nobody is recorded", () => {
    const from = sources([
      reported("Ashdown Vale", {
        appointments: [
          appointed("headteacher", "Ms H Varley"),
          appointed("headteacher", "Mr J Okafor", "2019-09-01", "2024-08-31"),
        ],
      }),
      reported("Beckside", { appointments: [] }),
    ]);
    expect(figure(from, "filled headteacher")).toMatchObject({ value: "1 of 2" });
    expect(table(from, "roles")?.rows.map(({ cells }) => cells[1])).toEqual([
      { text: "Ms H Varley", status: null },
      { text: "Nobody recorded", status: "needs_action" },
    ]);
  });

  test("with all schools' people added up for each course: never an average of shares", () => {
    const people = fc.record({ inDate: fc.nat(200), expired: fc.nat(200) });
    fc.assert(
      fc.property(fc.array(people, { minLength: 1, maxLength: 6 }), (schools) => {
        const from = sources(
          schools.map((counts, place) =>
            reported(`School ${place}`, {
              training: [{ code: "annual", title: "Safeguarding", changes: changesOf(counts) }],
            }),
          ),
        );
        const all = schools.reduce((sum, { inDate, expired }) => sum + inDate + expired, 0);
        const inDate = schools.reduce((sum, counts) => sum + counts.inDate, 0);
        const [row] = table(from, "training")?.rows ?? [];
        expect(row?.cells[1]?.text).toBe(String(all));
        expect(row?.cells[2]?.text).toBe(String(inDate));
        const share = all === 0 ? "Nobody to count" : `${Math.floor((inDate * 100) / all)}%`;
        expect(row?.cells[3]?.text).toBe(share);
      }),
    );
  });

  test("with incidents as they were published: what was kept back stays so, and nothing of it is a nought", () => {
    const from = sources([reported("Ashdown Vale")], { terms: [TERM] });
    expect(figure(from, "incidents")).toMatchObject({ value: "41", note: expect.any(String) });
    const [row] = table(from, "incidents by school")?.rows ?? [];
    expect(row?.cells.map(({ text }) => text)).toEqual([
      "Ashdown Vale",
      "3 of 4",
      "Not shown",
      "Not shown",
      "Not shown",
      "Not reported",
    ]);
    const chart = blocksOf(from).find(
      (block) => block.kind === "chart" && block.key === "incidents by term",
    );
    expect(chart).toMatchObject({ series: [{ values: [38] }, { values: [null] }] });
  });

  test("without a word on incidents of a term that came after its period", () => {
    const later = { ...TERM, start: "2027-01-01", end: "2027-04-10", title: "Spring 2027" };
    const from = sources([reported("Ashdown Vale")], { terms: [later] });
    expect(figure(from, "incidents")).toBeUndefined();
  });
});

describe("from one report to the next", () => {
  const before = fillReport(sources([reported("Ashdown Vale"), reported("Beckside", overdue)]));
  const now = fillReport(
    sources([reported("Ashdown Vale"), reported("Beckside"), reported("Carr")]),
  );

  test("each figure that differs is told once, and each school that stands otherwise", () => {
    const { changes, schools } = changesSince(before, now);
    expect(changes).toContain("Schools whose policy is in date: 1 of 2 before, 3 of 3 now.");
    expect(schools).toContain("Beckside, Review due: Needs action before, Met now.");
    expect(schools).toContain("Carr was not in the report before.");
    const all = [...changes, ...schools];
    expect(new Set(all).size).toBe(all.length);
  });

  test("nothing is told where nothing changed, nor of a section that was left out", () => {
    expect(changesSince(before, before)).toEqual({ changes: [], schools: [] });
    const [summary] = before.sections;
    expect(summary && changesSince(before, { sections: [summary] })).toEqual({
      changes: [],
      schools: [],
    });
  });

  test("a correction tells of texts and sections, too", () => {
    const written = (narrative: string) => ({
      sections: before.sections.map((section) => ({ ...section, narrative })),
    });
    const [first] = written("As it was.").sections;
    expect(first && correctionsOf(written("As it was."), { sections: [first] })).toContain(
      "“Training” was left out.",
    );
    expect(correctionsOf(written("As it was."), written("Otherwise."))).toContain(
      "The text of “Training” was changed.",
    );
    expect(correctionsOf(written("The same."), written("The same."))).toEqual([]);
  });
});

const changesOf = ({ inDate, expired }: { inDate: number; expired: number }): CoverageChanges => ({
  "2026-01-01": { "not_required>in_date": inDate, "not_required>expired": expired },
});

const shown = (incidents: number) => ({ incidents, rate: 12.5, shown: "shown" }) as const;
const suppressed = { incidents: null, rate: null, shown: "suppressed" } as const;
const silent = { incidents: null, rate: null, shown: "not_reported" } as const;

const TERM: PublishedTerm = {
  start: "2026-09-01",
  end: "2026-12-31",
  title: "Autumn 2026",
  trust: {
    title: null,
    monthsExpected: 4,
    monthsReported: 3,
    total: { key: "all", title: "All", ...shown(41) },
    areas: [
      { key: "content", title: "Content", ...shown(38) },
      { key: "contact", title: "Contact", ...suppressed },
    ],
  },
  severities: [],
  schools: [
    {
      title: "Ashdown Vale",
      monthsExpected: 4,
      monthsReported: 3,
      total: { key: "all", title: "All", ...suppressed },
      areas: [
        { key: "content", title: "Content", ...suppressed },
        { key: "contact", title: "Contact", ...silent },
      ],
    },
  ],
};
