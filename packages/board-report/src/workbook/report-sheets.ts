/**
 * A report's figures as the sheets of a workbook: the first says what it is, then one for each section. Plain data: who
 * writes the file decides how a text is kept from being taken for a formula.
 */
import {
  type FrozenReport,
  type FrozenSection,
  REPORT_SECTIONS,
  type ReportBlock,
} from "@safeboard/compliance/board-report";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { STATUS_WORDS } from "@safeboard/compliance/statuses";

export interface ReportSheet {
  /** As Excel allows it: up to 31 signs, each only once in a workbook. */
  name: string;
  rows: ReportSheetRow[];
}

export interface ReportSheetRow {
  kind: "title" | "heading" | "row";
  cells: (string | number | null)[];
}

export function reportSheets(report: FrozenReport): ReportSheet[] {
  return [
    aboutSheet(report),
    ...report.sections.map(sectionSheet),
    listSheet(
      "Rules in force",
      ["Measure", "Rule"],
      report.rules.map(({ title, rule }) => [title, rule]),
    ),
    listSheet(
      "What the words mean",
      ["Word", "Meaning"],
      report.glossary.map(({ term, meaning }) => [term, meaning]),
    ),
  ];
}

const title = (text: string): ReportSheetRow => ({ kind: "title", cells: [text] });
const heading = (...cells: string[]): ReportSheetRow => ({ kind: "heading", cells });
const row = (...cells: (string | number | null)[]): ReportSheetRow => ({ kind: "row", cells });
const empty = row();
const written = (day: string | null): string | null => (day === null ? null : formatIsoDate(day));

function aboutSheet(report: FrozenReport): ReportSheet {
  const { trust, period, edition, author, reviewer, since } = report;
  return {
    name: "About",
    rows: [
      title(report.title),
      row("Trust", trust.name),
      row("Trust's UID", trust.uid),
      row("Period", period.title),
      row("From", written(period.start)),
      row("To", written(period.end)),
      row("Facts as at", written(report.asAt)),
      row("Edition", edition.number),
      row("Published on", written(edition.publishedOn)),
      row("Written by", author),
      row("Reviewed by", reviewer),
      row("Source", "Safeboard, from the published report"),
      ...changesRows(
        "Why it corrects an earlier edition",
        edition.correction?.because,
        edition.correction?.changes,
      ),
      ...changesRows(
        "Since the report before",
        since?.title,
        since && [...since.changes, ...since.schools],
      ),
    ],
  };
}

function changesRows(
  about: string,
  because: string | undefined,
  changes: readonly string[] | null | undefined,
) {
  if (because === undefined || !changes) return [];
  return [empty, title(about), row(because), ...changes.map((change) => row(change))];
}

function sectionSheet({ code, title: given, narrative, blocks }: FrozenSection): ReportSheet {
  const lines = narrative.split(/\r\n?|\n/u).filter((line) => line.trim() !== "");
  return {
    name: REPORT_SECTIONS.title(code).slice(0, 31),
    rows: [
      title(given),
      ...lines.map((line) => row(line)),
      ...blocks.flatMap((block) => [empty, ...blockRows(block)]),
    ],
  };
}

function blockRows(block: ReportBlock): ReportSheetRow[] {
  switch (block.kind) {
    case "paragraph":
      return [row(block.text)];
    case "figures":
      return [
        heading("Figure", "Value", "Number", "Unit", "Status", "Note"),
        ...block.figures.map(({ label, value, number, unit, status, note }) =>
          row(label, value, number, unit, status && STATUS_WORDS[status], note),
        ),
      ];
    case "table":
      return tableRows(block);
    case "chart":
      return [
        title(block.title),
        row(block.description),
        heading(block.unit, ...block.series.map((series) => series.title)),
        ...block.categories.map((category, place) =>
          row(category, ...block.series.map(({ values }) => values[place] ?? null)),
        ),
        ...noteRows(block.note),
      ];
    case "stories":
      return [
        heading("School", "Measure", "Status", "Value", "Detail", "Since", "Due", "Next"),
        ...block.stories.map(({ school, measure, status, value, detail, since, due, next }) =>
          row(
            school,
            measure,
            STATUS_WORDS[status],
            value,
            detail,
            written(since),
            written(due),
            next,
          ),
        ),
      ];
  }
}

/** A column with statuses in it is followed by one that names them: a text alone doesn't tell good from bad. */
function tableRows(table: Extract<ReportBlock, { kind: "table" }>): ReportSheetRow[] {
  const columns = table.columns.map((column, place) => ({
    ...column,
    place,
    hasStatus: table.rows.some(({ cells }) => (cells[place]?.status ?? null) !== null),
  }));
  return [
    title(table.title),
    heading(
      ...columns.flatMap((column) =>
        column.hasStatus ? [column.title, `${column.title}: status`] : [column.title],
      ),
    ),
    ...table.rows.map(({ cells }) =>
      row(
        ...columns.flatMap(({ place, isNumeric, hasStatus }) => {
          const { text, status } = cells[place] ?? { text: "", status: null };
          const content = isNumeric ? numberOrText(text) : text;
          return hasStatus ? [content, status && STATUS_WORDS[status]] : [content];
        }),
      ),
    ),
    ...noteRows(table.note),
  ];
}

function noteRows(note: string | null): ReportSheetRow[] {
  return note === null ? [] : [row(note)];
}

/** "1,240" is a number that a sheet can add up; "88%" and "9 of 12" stay as they are written. */
function numberOrText(text: string): string | number {
  return /^-?\d{1,3}(?:,?\d{3})*(?:\.\d+)?$/u.test(text) ? Number(text.replaceAll(",", "")) : text;
}

function listSheet(
  name: string,
  headings: string[],
  entries: readonly (readonly [string, string])[],
): ReportSheet {
  return { name, rows: [heading(...headings), ...entries.map((entry) => row(...entry))] };
}
