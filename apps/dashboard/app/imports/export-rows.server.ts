import type { DomainCaller } from "@safeboard/domain";
import type { ImportPage, ImportRowShown } from "../domain-answers.ts";
import { filtersOf, type DownloadTable } from "../request/table-answer.server.ts";
import { allRows } from "./all-rows.server.ts";
import { cellFacts, CODED, type RowFact, rowFacts, ROW_VALUES } from "./row-facts.ts";
import { choicesOf, chosenIn, rowsOf } from "./rows-shown.ts";

const FIGURES = ["asAt", "groupTitle", "required", "completed", "overdue"];
const OF_CASES = ["occurredOn", "severity", "outcome", "yearGroup"];
const OF_PERIODS = ["periodStart", "periodEnd", "count"];
const INCIDENTS = [...OF_CASES, ...OF_PERIODS, "category"];
const OF_PEOPLE = [
  ...["name", "reference", "email", "group", "startedOn", "leftOn"],
  ...["completedOn", "validUntil", "provider"],
];

/** What rows of a kind never say. */
const strange: Readonly<Record<string, readonly string[]>> = {
  staff: ["courseTitle", "completedOn", "validUntil", "provider", ...FIGURES, ...INCIDENTS],
  training: ["group", "startedOn", "leftOn", ...FIGURES, ...INCIDENTS],
  reported: [...OF_PEOPLE, ...INCIDENTS],
  incidents: [...OF_PEOPLE, ...FIGURES, ...OF_PERIODS, "courseTitle"],
  incident_counts: [...OF_PEOPLE, ...FIGURES, ...OF_CASES, "courseTitle"],
};

/** The rows of an import that an address shows: what each says, what it changes and why, as the page has it. */
export function rowsFile(
  caller: DomainCaller,
  run: ImportPage,
  about: { headings: readonly string[]; parameters: URLSearchParams; today: string },
): DownloadTable<ImportRowShown> {
  const choices = choicesOf(run);
  const shown = chosenIn(about.parameters, choices);
  const place = { schoolId: run.school?.id ?? null, runId: run.runId };
  return {
    title: `Rows of ${run.fileName}`,
    source: `The file ${run.fileName}, as Safeboard read it`,
    asAt: about.today,
    filters: filtersOf(["Show", choices.find((choice) => choice.shown === shown)?.label]),
    columns: [
      { heading: "Row", cell: ({ rowNumber }) => (rowNumber > 0 ? rowNumber : "In no row") },
      ...(run.school === null
        ? [{ heading: "School", cell: ({ school }: ImportRowShown) => school?.name ?? null }]
        : []),
      ...ROW_VALUES.filter(([key]) => !strange[run.kind]?.includes(key)).map(([key, heading]) => ({
        heading,
        ...(isDay(key) && { kind: "day" as const }),
        cell: ({ after }: ImportRowShown) => {
          const value = after?.[key] ?? null;
          return value === null ? null : (CODED[key]?.(value) ?? value);
        },
      })),
      { heading: "What changes", cell: (row) => inWords(rowFacts(row).filter(isChange)) },
      {
        heading: "What the file says",
        cell: (row) => inWords(cellFacts(row, { headings: about.headings, ...run })),
      },
      { heading: "Why", cell: ({ reason, undoneBecause }) => undoneBecause ?? reason },
    ],
    rows: shown === null ? [] : allRows(caller, rowsOf(shown, place)),
  };
}

const isDay = (key: string) =>
  key.endsWith("On") || key === "validUntil" || key === "periodStart" || key === "periodEnd";

const isChange = ({ was }: RowFact) => was !== undefined;

/** "Email: a@b.example (was c@b.example)", one thing a line. */
const inWords = (facts: readonly RowFact[]): string =>
  facts
    .map(({ label, value, was }) => `${label}: ${value}${was === undefined ? "" : ` (was ${was})`}`)
    .join("\n");
