import {
  decideDateOrder,
  type DecidedOrder,
  guessColumns,
  type ColumnGuess,
  wordKey,
} from "@safeboard/compliance/imports";
import type { Transaction } from "@safeboard/database/actor";
import { importSource } from "@safeboard/database/tables/imports";
import { and, desc, eq } from "drizzle-orm";
import type { ImportKind, ImportMapping } from "./import-kind.ts";
import type { ImportAddress, ImportRun, OpenedImport } from "./require-import-run.ts";
import { fieldsOfImport } from "./school-fields.ts";

/** What is kept of a source: the way it was read the last time. */
export type RememberedMapping = Pick<ImportMapping, "columns" | "dates" | "words">;

export interface ProposedColumn {
  /** Counted from 0. */
  column: number;
  heading: string;
  /** What stands below it in the first rows. */
  examples: string[];
  filled: number;
  field: string | null;
  because: ColumnGuess["because"] | "remembered" | "chosen";
}

export interface ProposedWord {
  word: string;
  rows: number;
  /** A meaning's code; "" when rows with it are left out; null when nobody knows. */
  meaning: string | null;
  because: "remembered" | "guessed" | null;
}

export interface ProposedMapping {
  columns: ProposedColumn[];
  /** Of each column that can hold days, by its number: the order and what speaks for it. */
  dates: Record<number, DecidedOrder>;
  /** Of each column that can hold words, by field: what its words are taken for, if it is that field. */
  words: Record<
    string,
    { column: number; meanings: { code: string; title: string }[]; words: ProposedWord[] | null }[]
  >;
  /** Whether a file with these headings was read before. */
  remembered: boolean;
}

/** How the unit's last file with these headings was read; null for the first of its kind. */
export async function findRemembered(
  transaction: Transaction,
  { trustId, unitId }: Pick<ImportAddress, "trustId" | "unitId">,
  { kind, headingsHash }: { kind: string; headingsHash: string },
): Promise<RememberedMapping | null> {
  const [found] = await transaction
    .select({ mapping: importSource.mapping })
    .from(importSource)
    .where(
      and(
        eq(importSource.trustId, trustId),
        eq(importSource.schoolId, unitId),
        eq(importSource.kind, kind),
        eq(importSource.headingsHash, headingsHash),
      ),
    )
    .orderBy(desc(importSource.recordedAt))
    .limit(1);
  // As saveImportMapping wrote it.
  return (found?.mapping as RememberedMapping | undefined) ?? null;
}

/** What the columns and words are: as was chosen for this file, else as remembered, else as guessed. */
export async function proposeMapping(
  transaction: Transaction,
  { kind, run, opened }: { kind: ImportKind; run: ImportRun; opened: OpenedImport },
): Promise<ProposedMapping> {
  const address = { trustId: run.trustId, unitId: run.schoolId };
  const remembered = await findRemembered(transaction, address, {
    kind: kind.code,
    headingsHash: opened.headingsHash,
  });
  const known: RememberedMapping | null = run.mapping ?? remembered;
  const fields = fieldsOfImport(kind);
  const guesses = guessColumns(fields, opened.headings, opened.survey);
  const columns = opened.headings.map((heading, column): ProposedColumn => {
    const guess = guesses[column] ?? { field: null, because: null };
    const recalled = known && {
      field: known.columns[column] ?? null,
      because: run.mapping ? ("chosen" as const) : ("remembered" as const),
    };
    return {
      column,
      heading,
      examples: opened.firstRows.flatMap((row) => (row[column] ? [row[column]] : [])).slice(0, 4),
      filled: opened.survey[column]?.filled ?? 0,
      ...(recalled ?? guess),
    };
  });
  const dates: ProposedMapping["dates"] = {};
  for (const { column, field } of columns) {
    const survey = opened.survey[column];
    if (!survey || survey.filled === survey.dates.none) continue;
    const decided = decideDateOrder(survey.dates);
    const chosen = field === null ? undefined : known?.dates[field];
    dates[column] = chosen ? { ...decided, order: chosen } : decided;
  }
  const meanings = await kind.meanings(transaction, run.trustId);
  const words: ProposedMapping["words"] = {};
  for (const [field, possible] of Object.entries(meanings)) {
    words[field] = columns
      .filter((column) => column.field === field)
      .map(({ column }) => ({
        column,
        meanings: possible.map(({ code, title }) => ({ code, title })),
        words:
          opened.survey[column]?.words?.map(({ text, rows }): ProposedWord => {
            const said = known?.words[field]?.[wordKey(text)];
            if (said !== undefined) {
              return { word: text, rows, meaning: said, because: "remembered" };
            }
            const meaning = kind.guessWord(field, text, possible);
            return { word: text, rows, meaning, because: meaning === null ? null : "guessed" };
          }) ?? null,
      }));
  }
  return { columns, dates, words, remembered: remembered !== null };
}
