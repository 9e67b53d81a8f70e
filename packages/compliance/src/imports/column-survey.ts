/** What a column holds, found by reading all of it once: how its dates are written, and which words it uses. */
import { dateShape, type DateShape } from "./table-date.ts";

export interface ColumnSurvey {
  /** Cells that hold something. */
  filled: number;
  emails: number;
  /** Six digits, as a school's number in the national register has. */
  urns: number;
  dates: Readonly<Record<DateShape, number>>;
  /** Each text with how often it stands there, the most frequent first; null where there are too many to show. */
  words: { text: string; rows: number }[] | null;
}

/** More different texts than somebody would go through one by one; then they are no words of a list. */
const MOST_WORDS = 600;
const LONGEST_WORD = 200;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

export interface ColumnSurveyor {
  add(cells: readonly string[]): void;
  result(): ColumnSurvey[];
}

/** Holds counts, and at most 600 texts a column, however many rows are added. */
export function surveyColumns(columns: number): ColumnSurveyor {
  const counted = Array.from({ length: columns }, () => ({
    filled: 0,
    emails: 0,
    urns: 0,
    dates: { iso: 0, day_first: 0, month_first: 0, either: 0, serial: 0, written: 0, none: 0 },
    words: new Map<string, number>() as Map<string, number> | null,
  }));
  return {
    add(cells) {
      for (const [index, column] of counted.entries()) {
        const text = cells[index]?.trim() ?? "";
        if (text === "") continue;
        column.filled += 1;
        if (EMAIL.test(text)) column.emails += 1;
        if (/^\d{6}$/u.test(text)) column.urns += 1;
        column.dates[dateShape(text)] += 1;
        if (column.words === null) continue;
        const known = column.words.get(text);
        if (
          text.length > LONGEST_WORD ||
          (known === undefined && column.words.size >= MOST_WORDS)
        ) {
          column.words = null;
        } else column.words.set(text, (known ?? 0) + 1);
      }
    },
    result: () =>
      counted.map(({ words, ...column }) => ({
        ...column,
        words:
          words === null
            ? null
            : [...words]
                .map(([text, rows]) => ({ text, rows }))
                .toSorted((one, other) => other.rows - one.rows),
      })),
  };
}
