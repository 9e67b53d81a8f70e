/**
 * Files that hold more than may be kept of them. Their columns are shown without what must not be seen again, their rows are
 * kept without it, and the file itself goes as soon as its rows are read.
 */
import type { IsoDate } from "@safeboard/compliance/dates";
import { findPersonalData } from "@safeboard/compliance/personal-data";
import { type ColumnGuess, guessColumns, type ImportField } from "@safeboard/compliance/imports";
import type { ImportScope, KeepsOnly } from "./import-kind.ts";
import { CELL_ERROR } from "./read-import-row.ts";
import type { OpenedImport } from "./require-import-run.ts";

/** Stands in a kept row where something stood that must not be kept. */
export const NOT_KEPT = "(not kept)";

/** So many cells of a column tell what it holds. */
const SAMPLE = 200;

export interface ColumnSampler {
  add(cells: readonly string[]): void;
  /** Of each column some of what stands in it. */
  values: readonly string[][];
}

/** Remembers the first filled cells of each column while a file is read; they are kept nowhere. */
export function sampleColumns(columns: number): ColumnSampler {
  const values = Array.from({ length: columns }, (): string[] => []);
  return {
    values,
    add(cells) {
      for (const [column, sample] of values.entries()) {
        const text = cells[column]?.trim() ?? "";
        if (text !== "" && sample.length < SAMPLE) sample.push(text);
      }
    },
  };
}

/**
 * What a file turned out to be, without what must not be kept of it: cells and words stay of columns that are taken for a
 * field, as they would be kept; of the others only how many are filled. A heading that is a name itself goes, too.
 */
export function openedWithout(
  opened: OpenedImport,
  samples: readonly string[][],
  about: {
    keepsOnly: KeepsOnly;
    fields: readonly ImportField[];
    trustId: string;
    today: IsoDate;
  },
): OpenedImport {
  const { keepsOnly, fields, trustId, today } = about;
  const headings = opened.headings.map((heading) =>
    isHeading(heading, keepsOnly, today) ? heading : "",
  );
  const refused = headings.map((heading, column) =>
    keepsOnly.refuses(
      { heading: heading || `Column ${column + 1}`, values: samples[column] ?? [] },
      today,
    ),
  );
  const guesses = guessColumns(fields, opened.headings, opened.survey);
  const shown = (column: number, text: string) =>
    refused[column] === null ? keptOf(guesses[column], text, { keepsOnly, trustId }) : "";
  return {
    ...opened,
    refused,
    headings,
    firstRows: opened.firstRows.map((row) => row.map((text, column) => shown(column, text))),
    notices: opened.notices.filter(
      (notice) =>
        !opened.headings.some(
          (heading, column) => headings[column] !== heading && notice.includes(heading),
        ),
    ),
    survey: opened.survey.map((survey, column) => ({
      ...survey,
      words:
        survey.words
          ?.map(({ text, rows }) => ({ text: shown(column, text), rows }))
          .filter(({ text }) => text !== "") ?? null,
    })),
  };
}

/** Where a file has no headings, its first case is taken for them. A heading that says "Name" is one, and a name is none. */
function isHeading(text: string, { refuses }: KeepsOnly, today: IsoDate): boolean {
  if (refuses({ heading: text, values: [] }, today) !== null) return true;
  return (
    refuses({ heading: "", values: [text] }, today) === null &&
    findPersonalData(text, today).length === 0
  );
}

const keptOf = (
  guess: ColumnGuess | undefined,
  text: string,
  { keepsOnly, trustId }: { keepsOnly: KeepsOnly; trustId: string },
): string =>
  guess?.field && text.trim() !== ""
    ? (keepsOnly.cell(guess.field, text.trim(), trustId) ?? "")
    : "";

/** A row's cells as they are kept, and the field whose cell must not be. Asked of kept cells, it gives the same. */
export function keptCells(
  { mapping, trustId }: Pick<ImportScope, "mapping" | "trustId">,
  keepsOnly: KeepsOnly,
  cells: readonly string[],
): { cells: string[]; notKept: string | null } {
  let notKept: string | null = null;
  const kept = mapping.columns.map((field, column) => {
    const text = cells[column]?.trim() ?? "";
    if (field === null || text === "") return "";
    if (CELL_ERROR.test(text)) return text;
    const cell = text === NOT_KEPT ? null : keepsOnly.cell(field, text, trustId);
    if (cell === null) notKept ??= field;
    return cell ?? NOT_KEPT;
  });
  return { cells: kept, notKept };
}
