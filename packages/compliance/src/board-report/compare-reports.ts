/** What differs between two reports, in sentences: the trend from one to the next, and what a new edition corrects. */
import { STATUS_WORDS } from "../statuses.ts";
import { REVIEWED_FIGURES } from "./actions/action-tables.ts";
import type { FrozenSection } from "./frozen-report.ts";
import type { ReportBlock, ReportFigure, ReportTable } from "./report-blocks.ts";

type Told = Pick<FrozenSection, "code" | "title" | "blocks">;

interface ComparedReport<Section extends Told = Told> {
  sections: readonly Section[];
}

/**
 * What has changed from one report to the next: what became of the actions of the first, then every figure that both have
 * and that differs; and apart from them every school that stands otherwise by a measure. Of a figure that only one of them
 * has nothing is said: a section may have been left out.
 */
export function changesSince(
  before: ComparedReport,
  now: ComparedReport,
): { changes: string[]; schools: string[] } {
  const figures = figuresOf(now);
  const became = OF_THE_FIRST.flatMap((key) => figures.get(key) ?? []);
  return {
    changes: [
      ...became.map(({ label, value }) => `${label}: ${value}.`),
      ...figureChanges(before, now, OF_THE_FIRST),
    ],
    schools: schoolChanges(before, now),
  };
}

const OF_THE_FIRST: readonly string[] = Object.values(REVIEWED_FIGURES);

/** What a correction changes: as above, and every text, table and section that differs. */
export function correctionsOf(
  before: ComparedReport<FrozenSection>,
  now: ComparedReport<FrozenSection>,
): string[] {
  const earlier = new Map(before.sections.map((section) => [section.code, section]));
  const kept = new Set(now.sections.map(({ code }) => code));
  return [
    ...figureChanges(before, now),
    ...schoolChanges(before, now),
    ...now.sections.flatMap((section) => {
      const was = earlier.get(section.code);
      if (!was) return [`“${section.title}” is new.`];
      return [
        ...(was.narrative === section.narrative
          ? []
          : [`The text of “${section.title}” was changed.`]),
        ...tablesChanged(was, section),
      ];
    }),
    ...before.sections
      .filter(({ code }) => !kept.has(code))
      .map(({ title }) => `“${title}” was left out.`),
  ];
}

function figureChanges(
  before: ComparedReport,
  now: ComparedReport,
  except: readonly string[] = [],
): string[] {
  const earlier = figuresOf(before);
  return [...figuresOf(now)].flatMap(([key, figure]) => {
    const was = earlier.get(key);
    if (!was || was.value === figure.value || except.includes(key)) return [];
    return [figureChange(was, figure)];
  });
}

const figureChange = (was: ReportFigure, is: ReportFigure): string =>
  `${is.label}: ${was.value} before, ${is.value} now.`;

/** By the annex, which says of each school how it stands. */
function schoolChanges(before: ComparedReport, now: ComparedReport): string[] {
  const [was, is] = [tableOf(before, "schools"), tableOf(now, "schools")];
  if (!was || !is) return [];
  const earlier = new Map(was.rows.map(({ key, cells }) => [key, cells]));
  const titlesThen = was.columns.map(({ title }) => title);
  const here = new Set(is.rows.map(({ key }) => key));
  return [
    ...is.rows.flatMap(({ key, cells }) => {
      const [name] = cells;
      const then = earlier.get(key);
      if (!name) return [];
      if (!then) return [`${name.text} was not in the report before.`];
      return is.columns.flatMap(({ title }, column) => {
        const [old, current] = [then[titlesThen.indexOf(title)]?.status, cells[column]?.status];
        // What was asked of nobody, or no longer is, got neither better nor worse.
        if (!old || !current || old === current) return [];
        if (old === "not_applicable" || current === "not_applicable") return [];
        return [
          `${name.text}, ${title}: ${STATUS_WORDS[old]} before, ${STATUS_WORDS[current]} now.`,
        ];
      });
    }),
    ...was.rows
      .filter(({ key }) => !here.has(key))
      .map(({ cells }) => `${cells[0]?.text ?? "A school"} is no longer in the report.`),
  ];
}

/** Tables whose cells differ, but for the annex of which every cell was told. */
function tablesChanged(before: Told, now: Told): string[] {
  const earlier = new Map(tablesOf(before.blocks).map((table) => [table.key, table]));
  return tablesOf(now.blocks)
    .filter(({ key }) => key !== "schools")
    .filter((table) => {
      const was = earlier.get(table.key);
      return !was || textOf(was) !== textOf(table);
    })
    .map(({ title }) => `The table “${title}” was changed.`);
}

const textOf = ({ rows }: ReportTable): string =>
  JSON.stringify(rows.map(({ cells }) => cells.map(({ text, status }) => [text, status])));

const tablesOf = (blocks: readonly ReportBlock[]): ReportTable[] =>
  blocks.filter((block) => block.kind === "table");

const tableOf = ({ sections }: ComparedReport, key: string): ReportTable | undefined =>
  sections.flatMap(({ blocks }) => tablesOf(blocks)).find((table) => table.key === key);

function figuresOf({ sections }: ComparedReport): Map<string, ReportFigure> {
  // The summary repeats some of what the sections say: each is told once.
  return new Map(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === "figures"
          ? block.figures.map((figure) => [figure.key, figure] as const)
          : [],
      ),
    ),
  );
}
