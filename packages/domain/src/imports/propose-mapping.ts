import {
  type ColumnSurvey,
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
import { type SpreadField, spreadFieldOf } from "./spread-rows.ts";

/** What is kept of a source: the way it was read the last time. */
export type RememberedMapping = Pick<ImportMapping, "columns" | "dates" | "words" | "dropped">;

export interface ProposedColumn {
  /** Counted from 0. */
  column: number;
  heading: string;
  /** What stands below it in the first rows. */
  examples: string[];
  filled: number;
  field: string | null;
  because: ColumnGuess["because"] | "remembered" | "chosen";
  /** Why nothing of it may be kept: then it has to be dropped. Null for one that may be read. */
  refused: string | null;
  /** Whether somebody has dropped it, now or the last time. */
  dropped: boolean;
}

export interface ProposedWord {
  word: string;
  rows: number;
  /** A meaning's code; "" when rows with it are left out; null when nobody knows. */
  meaning: string | null;
  because: "remembered" | "guessed" | null;
  /** What it may mean, where nobody knows and something speaks for it: a meaning's code. */
  perhaps?: string | undefined;
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
  const meanings = await kind.meanings(transaction, run.trustId, run.schoolId);
  const spread = spreadFieldOf(kind);
  const guesses = guessSpread(guessColumns(fields, opened.headings, opened.survey), {
    spread,
    opened,
    isKnown: (heading) =>
      kind.guessWord(
        spread?.spreads.heading ?? "",
        heading,
        meanings[spread?.spreads.heading ?? ""] ?? [],
      ) !== null,
  });
  const columns = opened.headings.map((heading, column): ProposedColumn => {
    const guess = guesses[column] ?? { field: null, because: null };
    const refused = opened.refused?.[column] ?? null;
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
      ...(refused !== null && { field: null, because: null }),
      refused,
      dropped: refused !== null && known?.dropped?.includes(column) === true,
    };
  });
  const dates: ProposedMapping["dates"] = {};
  for (const { column, field } of columns) {
    const survey = opened.survey[column];
    if (!survey || survey.filled === survey.dates.none) continue;
    // Columns for each of many things are written by one hand.
    const decided = decideDateOrder(
      field !== null && field === spread?.code
        ? addDates(
            columns.flatMap((each) =>
              each.field === field ? (opened.survey[each.column] ?? []) : [],
            ),
          )
        : survey.dates,
    );
    const chosen = field === null ? undefined : known?.dates[field];
    dates[column] = chosen ? { ...decided, order: chosen } : decided;
  }
  const words: ProposedMapping["words"] = {};
  const proposeWord = (field: string, text: string, rows: number): ProposedWord => {
    const said = known?.words[field]?.[wordKey(text)];
    const word = { word: text, rows };
    if (said !== undefined) return { ...word, meaning: said, because: "remembered" };
    const meaning = kind.guessWord(field, text, meanings[field] ?? []);
    if (meaning !== null) return { ...word, meaning, because: "guessed" };
    const perhaps = kind.supposeWord?.(field, text) ?? null;
    return { ...word, meaning, because: null, ...(perhaps !== null && { perhaps }) };
  };
  for (const [field, possible] of Object.entries(meanings)) {
    words[field] = columns
      .filter((column) => column.field === field)
      .map(({ column }) => ({
        column,
        meanings: possible.map(({ code, title }) => ({ code, title })),
        words:
          opened.survey[column]?.words?.map(({ text, rows }) => proposeWord(field, text, rows)) ??
          null,
      }));
  }
  const headed = spread ? columns.filter(({ field }) => field === spread.code) : [];
  if (spread && headed[0]) {
    const field = spread.spreads.heading;
    const possible = meanings[field] ?? [];
    words[field] = [
      {
        column: headed[0].column,
        meanings: possible.map(({ code, title }) => ({ code, title })),
        words: headed.map(({ heading, filled }) => proposeWord(field, heading, filled)),
      },
    ];
  }
  return { columns, dates, words, remembered: remembered !== null };
}

/**
 * Columns of days whose headings are known words are one for each of many things, where no column says them in its
 * cells. A quarter days is enough, since "booked" and "n/a" stand among them; two columns are needed, since one alone
 * can be a day of any kind.
 */
function guessSpread(
  guesses: ColumnGuess[],
  about: {
    spread: SpreadField | null;
    opened: OpenedImport;
    isKnown: (heading: string) => boolean;
  },
): ColumnGuess[] {
  const { spread, opened, isKnown } = about;
  if (!spread || guesses.some(({ field }) => field === spread.spreads.heading)) return guesses;
  const holdsDays = ({ filled, dates }: ColumnSurvey) => filled > 0 && dates.none * 4 <= filled * 3;
  const isHeaded = opened.headings.map((heading, column) => {
    const survey = opened.survey[column];
    return survey !== undefined && holdsDays(survey) && isKnown(heading);
  });
  if (isHeaded.filter(Boolean).length < 2) return guesses;
  return guesses.map((guess, column) => {
    if (isHeaded[column]) return { field: spread.code, because: "heading" };
    return guess.field === spread.spreads.cell ? { field: null, because: null } : guess;
  });
}

/** How often days are written in which way, over several columns. */
function addDates(columns: readonly ColumnSurvey[]): ColumnSurvey["dates"] {
  const sum = { iso: 0, day_first: 0, month_first: 0, either: 0, serial: 0, written: 0, none: 0 };
  for (const { dates } of columns) {
    for (const shape of Object.keys(sum) as (keyof typeof sum)[]) sum[shape] += dates[shape];
  }
  return sum;
}
