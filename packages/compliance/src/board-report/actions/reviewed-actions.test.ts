import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../settings.ts";
import { changesSince, correctionsOf } from "../compare-reports.ts";
import { fillReport } from "../fill-report.ts";
import { frozenReportSchema, type FrozenSection } from "../frozen-report.ts";
import type { ReportTable } from "../report-blocks.ts";
import type { EarlierReport, ReportedAction, ReportSources } from "../report-sources.ts";
import { leftToFollow } from "./left-to-follow.ts";

const SPRING = { start: "2026-01-01", end: "2026-03-31", title: "Spring 2026" };
const SUMMER = { start: "2026-04-01", end: "2026-08-31", title: "Summer 2026" };

const action = (about: Partial<ReportedAction> = {}): ReportedAction => ({
  actionId: "a",
  seriesId: "s",
  school: "Ashdown Vale",
  title: "Name a deputy",
  owner: "The headteacher",
  raisedOn: "2026-02-01",
  dueOn: "2026-05-31",
  postponed: 0,
  state: "open",
  closedOn: null,
  closedBy: null,
  whatWasDone: null,
  ...about,
});

const closed = (on: string): Partial<ReportedAction> => ({
  state: "closed",
  closedOn: on,
  closedBy: "school_admin",
  whatWasDone: "Mrs R Hale is the deputy.",
});

const sources = (change: Partial<ReportSources> = {}): ReportSources => ({
  asAt: "2026-07-01",
  period: SUMMER,
  settings: DEFAULT_SETTINGS,
  schools: [],
  terms: [],
  actions: [],
  before: null,
  agreed: [],
  notes: {},
  ...change,
});

/** The sections that a report would have, with the lead's words in "decisions". */
const written = (from: ReportSources, decisions = ""): { sections: FrozenSection[] } => ({
  sections: fillReport(from).sections.map((section) => ({
    ...section,
    narrative: section.code === "decisions" ? decisions : "",
  })),
});

const spring = (actions: readonly ReportedAction[], decisions = "") =>
  written(sources({ period: SPRING, asAt: "2026-04-20", actions }), decisions);

const after = (
  report: ReturnType<typeof spring>,
  minute: EarlierReport["minute"] = null,
): EarlierReport => ({
  title: "The spring report",
  publishedOn: "2026-04-20",
  ...leftToFollow(report),
  minute,
});

function table(from: ReportSources, key: string): ReportTable | undefined {
  return written(from)
    .sections.flatMap(({ blocks }) => blocks)
    .find((block): block is ReportTable => block.kind === "table" && block.key === key);
}

const texts = (found: ReportTable | undefined): string[][] | undefined =>
  found?.rows.map(({ cells }) => cells.map(({ text }) => text));

describe("each action that the last report named is reviewed", () => {
  const before = after(spring([action()]));

  test("with the role of whoever closed it, the day, and what was done", () => {
    const from = sources({ before, actions: [action(closed("2026-06-02"))] });
    expect(texts(table(from, "reviewed actions"))).toEqual([
      [
        "Name a deputy",
        "Ashdown Vale",
        "Open",
        "Closed",
        "Closed on 2 June 2026 by the school: Mrs R Hale is the deputy.",
      ],
    ]);
  });

  test.each([
    ["open", {}, "Still open, due on 31 May 2026."],
    ["due_soon", {}, "Still open, due on 31 May 2026."],
    [
      "overdue",
      { postponed: 2 },
      "Not done. It was due on 31 May 2026 after it was put off 2 times.",
    ],
    ["withdrawn", {}, "Taken back: it is not asked any more."],
  ] as const)("and when it is %s, it says so", (state, about, words) => {
    const from = sources({ before, actions: [action({ state, ...about })] });
    expect(texts(table(from, "reviewed actions"))?.[0]?.at(-1)).toBe(words);
  });

  test("and its schools are named in their order, in whatever order they come", () => {
    const [ashdown, beckside] = [action(), action({ actionId: "b", school: "Beckside" })];
    const both = after(spring([ashdown, beckside]));
    const told = (actions: ReportedAction[]) =>
      texts(table(sources({ before: both, actions }), "reviewed actions"));
    expect(told([beckside, ashdown])).toEqual(told([ashdown, beckside]));
    const turned = after(spring([beckside, ashdown]));
    expect(turned.actions.map(({ schools }) => schools)).toEqual(["Ashdown Vale and Beckside"]);
  });

  test("and when its school left, the row stays and says that no record is held", () => {
    const [row] = texts(table(sources({ before }), "reviewed actions")) ?? [];
    expect(row?.slice(0, 4)).toEqual([
      "Name a deputy",
      "Ashdown Vale",
      "Open",
      "No longer recorded",
    ]);
  });

  test("until it is closed, and then no more", () => {
    const still = written(sources({ before, actions: [action()] }));
    expect(leftToFollow(still).actions.map(({ actionIds }) => actionIds)).toEqual([["a"]]);
    const done = written(sources({ before, actions: [action(closed("2026-06-02"))] }));
    expect(leftToFollow(done).actions).toEqual([]);
  });

  test("with the lead's note where there is one, and without a column of notes where there is none", () => {
    const from = sources({ before, actions: [action()], notes: { s: "Interviews are in May." } });
    expect(table(from, "reviewed actions")?.columns.at(-1)?.title).toBe("Note");
    expect(texts(table(from, "reviewed actions"))?.[0]?.at(-1)).toBe("Interviews are in May.");
    const without = table(sources({ before, actions: [action()] }), "reviewed actions");
    expect(without?.columns.map(({ title }) => title)).not.toContain("Note");
  });
});

describe("an action of many schools is one row", () => {
  const schools = Array.from({ length: 40 }, (_, place) => `School ${place + 1}`);
  const forty = (about: (place: number) => Partial<ReportedAction>) =>
    schools.map((school, place) =>
      action({ school, actionId: `a${place}`, dueOn: "2026-06-30", ...about(place) }),
    );
  const before = after(spring(forty(() => ({}))));
  const actions = forty((place) =>
    place < 30
      ? closed(place === 0 ? "2026-05-01" : "2026-06-12")
      : place < 38
        ? { state: "overdue" }
        : {},
  );

  test("that counts them, and names those that are out of line", () => {
    const rows = texts(table(sources({ before, actions }), "reviewed actions"));
    expect(rows).toEqual([
      [
        "Name a deputy",
        "40 schools",
        "40 open",
        "8 overdue, 2 open, 30 closed",
        "Closed for 30 of 40 schools (1 May 2026 to 12 June 2026), by the school. " +
          "Overdue (due 30 June 2026): School 31, School 32, School 33, School 34, School 35, School 36 and 2 more. " +
          "Still open (due 30 June 2026): School 39 and School 40.",
      ],
    ]);
  });

  test("whose open ones alone go on to the next report", () => {
    const [row] = leftToFollow(written(sources({ before, actions }))).actions;
    expect(row?.actionIds).toHaveLength(10);
  });
});

describe("beside what is reviewed", () => {
  const before = after(spring([action()]));

  test("stands what the last report did not name, and nothing twice", () => {
    const fresh = action({
      actionId: "b",
      seriesId: "t",
      title: "Tell governors",
      raisedOn: "2026-05-04",
    });
    const from = sources({ before, actions: [action(), fresh] });
    expect(texts(table(from, "other actions"))).toEqual([
      [
        "Tell governors",
        "Ashdown Vale",
        "4 May 2026",
        "The headteacher",
        "Open",
        "Still open, due on 31 May 2026.",
      ],
    ]);
    expect(table(from, "open actions")).toBeUndefined();
  });

  test("stand decisions that were sought, with the minute that had them", () => {
    const sought = "The board is asked to:\n\n- note the report\n- fund a filter\n- fund a filter";
    const minute = { reference: "2026/05, 7", metOn: "2026-05-12", ofEdition: null };
    const from = sources({ before: after(spring([], sought), minute) });
    expect(texts(table(from, "reviewed decisions"))).toEqual([
      ["Note the report", "On 12 May 2026, minute 2026/05, 7"],
      ["Fund a filter", "On 12 May 2026, minute 2026/05, 7"],
    ]);
    const corrected = sources({ before: after(spring([], sought), { ...minute, ofEdition: 1 }) });
    expect(texts(table(corrected, "reviewed decisions"))?.[0]?.[1]).toBe(
      "On 12 May 2026, minute 2026/05, 7 (edition 1)",
    );
    const inWords = sources({ before: after(spring([], "To note it.\n\nTo fund a filter.")) });
    expect(texts(table(inWords, "reviewed decisions"))).toEqual([
      ["To note it.", "The chair has not signed the report off"],
      ["To fund a filter.", "The chair has not signed the report off"],
    ]);
  });

  test("stand actions that were agreed on questions of the board", () => {
    const agreed = {
      key: "q",
      question: "Who is late?",
      words: "Visit both.",
      owner: "Ms Day",
      dueOn: "2026-06-01",
    };
    const row = (change: Partial<ReportSources["agreed"][number]>) =>
      texts(
        table(sources({ agreed: [{ ...agreed, ended: null, ...change }] }), "agreed actions"),
      )?.[0]?.slice(4);
    expect(row({})).toEqual(["Overdue", "Not done yet, due on 1 June 2026."]);
    expect(row({ ended: { on: "2026-05-20", how: "done", words: "Both were visited." } })).toEqual([
      "Done",
      "Done on 20 May 2026: Both were visited.",
    ]);
    expect(
      row({ ended: { on: "2026-05-20", how: "question_closed", words: "No need any more." } }),
    ).toEqual(["Closed", "The question was closed on 20 May 2026: No need any more."]);
  });
});

describe("in what changed since the last report", () => {
  const first = spring([action(), action({ actionId: "b", seriesId: "t" })]);
  const now = (change: Partial<ReportedAction>) =>
    written(
      sources({
        before: after(first),
        actions: [action(change), action({ actionId: "b", seriesId: "t", state: "overdue" })],
      }),
    );

  test("it stands first how many of its actions are closed, and how many late", () => {
    expect(changesSince(first, now(closed("2026-06-02"))).changes.slice(0, 2)).toEqual([
      "Actions of the last report that are closed: 1 of 2.",
      "Actions of the last report that are overdue: 1 of 2.",
    ]);
  });

  test("they are not laid beside those of a report before, which were others", () => {
    const second = now(closed("2026-06-02"));
    const { changes } = changesSince(second, now({}));
    expect(changes).toContain("Actions of the last report that are closed: 0 of 2.");
    expect(changes.filter((change) => change.includes("that are closed"))).toHaveLength(1);
  });

  test("a correction tells of them only where they differ", () => {
    const second = now({});
    expect(correctionsOf(second, second)).toEqual([]);
    expect(correctionsOf(second, now(closed("2026-06-02")))).toContain(
      "Actions of the last report that are closed: 0 of 2 before, 1 of 2 now.",
    );
  });
});

test("a report of the earlier kind, with a row for each open action, is followed too", () => {
  const [old] = spring([]).sections;
  const blocks: FrozenSection["blocks"] = [
    {
      kind: "table",
      key: "open actions",
      title: "Open actions",
      columns: ["Action", "School", "Owner", "Due", "Standing"].map((title) => ({
        title,
        isNumeric: false,
      })),
      rows: [
        {
          key: "an-action",
          cells: ["Name a deputy", "Carr Lane", "Ms Day", "1 June 2026", "Open"].map((text) => ({
            text,
            status: null,
          })),
        },
      ],
      note: null,
    },
  ];
  if (!old) throw new Error("A report has sections.");
  const sections = frozenReportSchema.shape.sections.parse([{ ...old, code: "actions", blocks }]);
  expect(leftToFollow({ sections }).actions).toEqual([
    {
      key: "an-action",
      title: "Name a deputy",
      schools: "Carr Lane",
      standing: { text: "Open", status: null },
      actionIds: ["an-action"],
    },
  ]);
});
