/** Which of an academic year's numbers trustees are shown. */
import { type Before, suppress } from "../suppression/suppress.ts";
import { type BoardCell, boardCells, type BoardPlace } from "./board-cells.ts";
import type { BoardYear } from "./board-year.ts";

/** A number as trustees may see it. */
export interface BoardFigure extends BoardPlace {
  /** Null where it is suppressed or not reported. */
  incidents: number | null;
  /** Per 1,000 pupils a term. Null beside every number that is not shown: with the roll it would be that number. */
  rate: number | null;
  shown: "shown" | "suppressed" | "not_reported";
  monthsExpected: number;
  monthsReported: number;
}

/**
 * Decides what is shown of a year, with all that was published of it before. What was hidden stays hidden; what was
 * shown is remembered as known, and hidden from now on where the limit has been raised above it.
 *
 * @param limit numbers from 1 to this are small
 * @returns the year's figures as a whole, and the year with what has been shown and hidden by now
 */
export function publishBoardYear(
  year: BoardYear,
  limit: number,
): { figures: BoardFigure[]; year: BoardYear } {
  const tables = boardCells(year);
  const before: Before = new Map([
    ...year.hidden.map((id) => [id, "hidden"] as const),
    ...year.shown.map((id) => [id, "shown"] as const),
  ]);
  // Together with everything that readers remember: what is new here must give none of it away.
  const remembered = suppress(tables, limit, before);
  const isHidden = ({ id }: BoardCell) => remembered.get(id)?.shown === false;
  const hidden = tables.cells.filter(isHidden).map(({ id }) => id);
  const isNowSmall = tables.cells.some(
    (cell) => !isHidden(cell) && cell.count !== null && cell.count > 0 && cell.count <= limit,
  );
  // For somebody who sees the figures for the first time after the limit was raised.
  const verdicts = isNowSmall
    ? suppress(tables, limit, new Map(hidden.map((id) => [id, "hidden"])))
    : remembered;
  return {
    figures: tables.cells.map((cell) => figureOf(cell, verdicts.get(cell.id)?.shown ?? false)),
    year: {
      ...year,
      shown: tables.cells.flatMap((cell) => (isHidden(cell) || !cell.count ? [] : [cell.id])),
      hidden,
    },
  };
}

const PUPILS = 1000;

function figureOf(cell: BoardCell, isShown: boolean): BoardFigure {
  const { count, exposure } = cell;
  const place = {
    figure: cell.figure,
    periodKind: cell.periodKind,
    periodStart: cell.periodStart,
    periodEnd: cell.periodEnd,
    rowKey: cell.rowKey,
    rowTitle: cell.rowTitle,
    columnKey: cell.columnKey,
    monthsExpected: cell.monthsExpected,
    monthsReported: cell.monthsReported,
  };
  if (count === null) return { ...place, incidents: null, rate: null, shown: "not_reported" };
  if (!isShown) return { ...place, incidents: null, rate: null, shown: "suppressed" };
  const rate = exposure === null ? null : (count / exposure) * PUPILS;
  return { ...place, incidents: count, rate, shown: "shown" };
}
