import { ALL, type BoardFigure } from "@safeboard/compliance/board-figures";
import type { IsoDate } from "@safeboard/compliance/dates";
import { categoryTitle, RISK_AREAS, SEVERITIES } from "@safeboard/compliance/incidents";
import type { Transaction } from "@safeboard/database/actor";
import { boardFigure } from "@safeboard/database/tables/incidents";
import { asc, desc, eq } from "drizzle-orm";
import { periodTitle } from "./write-board-figures.ts";

type Row = typeof boardFigure.$inferSelect;

/** A number as trustees may see it, with its column in words. */
export interface ShownFigure extends Pick<BoardFigure, "incidents" | "rate" | "shown"> {
  key: string;
  title: string;
}

/** A row of the areas' table: the trust, or a school. */
export interface FiguresOfRow {
  title: string | null;
  monthsExpected: number;
  monthsReported: number;
  total: ShownFigure;
  areas: readonly ShownFigure[];
}

export interface FiguresOfPeriod {
  kind: "term" | "academic_year";
  start: IsoDate;
  end: IsoDate;
  title: string;
  trust: FiguresOfRow;
  severities: readonly ShownFigure[];
  /** Kinds of incident in each area; those that did not happen are left out. */
  categories: readonly (ShownFigure & { area: string })[];
  schools: readonly FiguresOfRow[];
}

/** What was written for trustees, by period: the latest first, a year before its terms. */
export async function loadBoardFigures(
  transaction: Transaction,
  trustId: string,
): Promise<{ madeAt: Date | null; periods: FiguresOfPeriod[] }> {
  const rows = await transaction
    .select()
    .from(boardFigure)
    .where(eq(boardFigure.trustId, trustId))
    .orderBy(
      desc(boardFigure.periodEnd),
      asc(boardFigure.periodKind),
      asc(boardFigure.rowTitle),
      asc(boardFigure.rowKey),
    );
  const byPeriod = Map.groupBy(
    rows,
    ({ periodKind, periodStart }) => `${periodKind} ${periodStart}`,
  );
  return {
    madeAt: rows[0]?.madeAt ?? null,
    periods: [...byPeriod.values()].map(periodOfRows),
  };
}

function periodOfRows(rows: readonly Row[]): FiguresOfPeriod {
  const [first] = rows;
  const trust = rowsOf(rows, "trust_by_area")[0];
  if (!first || !trust) throw new Error("Every period has figures for the trust.");
  const inTable = (figure: string) => rows.filter((row) => row.figure === figure);
  return {
    kind: first.periodKind,
    start: first.periodStart,
    end: first.periodEnd,
    title: periodTitle(first.periodKind, first.periodStart),
    trust,
    severities: inOrder(inTable("trust_by_severity"), SEVERITIES.codes, SEVERITIES.title),
    categories: RISK_AREAS.codes.flatMap((area) =>
      inTable("category_by_area")
        .filter(({ rowKey, incidents }) => rowKey === area && incidents !== 0)
        .map((row) => ({ ...shownOf(row, categoryTitle), area: RISK_AREAS.title(area) }))
        .toSorted((one, other) => (one.title < other.title ? -1 : 1)),
    ),
    schools: rowsOf(rows, "school_by_area"),
  };
}

function rowsOf(rows: readonly Row[], figure: string): FiguresOfRow[] {
  const byRow = Map.groupBy(
    rows.filter((row) => row.figure === figure),
    ({ rowKey }) => rowKey,
  );
  return [...byRow.values()].flatMap((cells) => {
    const total = cells.find(({ columnKey }) => columnKey === ALL);
    if (!total) return [];
    const { rowTitle: title, monthsExpected, monthsReported } = total;
    return {
      title,
      monthsExpected,
      monthsReported,
      total: shownOf(total, () => "All"),
      areas: inOrder(cells, RISK_AREAS.codes, RISK_AREAS.title),
    };
  });
}

const inOrder = (
  rows: readonly Row[],
  codes: readonly string[],
  title: (code: string) => string,
): ShownFigure[] =>
  codes.flatMap((code) => {
    const row = rows.find(({ columnKey }) => columnKey === code);
    return row ? shownOf(row, title) : [];
  });

const shownOf = (
  { columnKey, incidents, rate, shown }: Row,
  title: (code: string) => string,
): ShownFigure => ({
  key: columnKey,
  title: title(columnKey),
  incidents,
  rate: rate === null ? null : Number(rate),
  shown,
});
