/** A trustee who keeps every version of the figures that the board scope could ever select. */
import type { CountedCell, Sum, Verdict } from "../suppression/suppress.ts";
import {
  givenAwayByElimination,
  givenAwayByRanges,
  givenAwayByTrying,
} from "../suppression/testing/attacker.ts";

/** A row as it was selected, with what the attacker knows of its place. */
export interface SeenFigure {
  figure: string;
  periodKind: string;
  periodStart: string;
  rowKey: string;
  columnKey: string;
  incidents: number | null;
  rate: number | null;
  shown: string;
}

export const placeOf = (seen: Omit<SeenFigure, "incidents" | "rate" | "shown">): string =>
  [seen.figure, seen.periodKind, seen.periodStart, seen.rowKey, seen.columnKey].join(" ");

/** What the attacker knows of a place: the number to be guessed, and the pupils times terms that its rate is of. */
export interface Place {
  count: number;
  exposure: number | null;
}

/**
 * Hidden numbers that can be worked out from all versions together: every sum that there is between tables, terms and
 * the year, the number behind every rate whose roll is public (schools' numbers on roll are), and that hidden numbers are
 * 1 or more. A rate is used wherever it stands, and whatever the row says of its number.
 *
 * @param versions what was selected on each day
 * @param places what there is to find, by place
 */
export function givenAway(
  versions: readonly (readonly SeenFigure[])[],
  places: ReadonlyMap<string, Place>,
  isThorough = true,
): string[] {
  const known = new Map<string, number | null>();
  const rows = new Map<string, SeenFigure>();
  const byRate: string[] = [];
  for (const seen of versions.flat()) {
    const place = placeOf(seen);
    rows.set(place, seen);
    if (seen.shown === "shown") known.set(place, seen.incidents);
    const behind = numberBehind(seen.rate, places.get(place));
    if (behind === null) continue;
    known.set(place, behind);
    if (seen.shown !== "shown") byRate.push(place);
  }
  const counted = [...rows.values()].filter(({ shown }) => shown !== "not_reported");
  // What is nought changes no sum, and is always shown.
  const open = counted.filter((row) => known.get(placeOf(row)) !== 0);
  const verdicts = new Map(
    open.map((row): [string, Verdict] => {
      const place = placeOf(row);
      const count = known.get(place);
      return [
        place,
        count === undefined ? { shown: false, reason: "unsaid" } : { shown: true, count },
      ];
    }),
  );
  const published = { verdicts, sums: allSums(open), limit: 4 };
  const cells = open.map((row): CountedCell => ({
    id: placeOf(row),
    count: places.get(placeOf(row))?.count ?? null,
  }));
  return [
    ...new Set([
      ...byRate,
      ...givenAwayByRanges(published),
      ...givenAwayByElimination(published),
      ...(isThorough ? givenAwayByTrying(published, cells) : []),
    ]),
  ];
}

/** Of so many per 1,000 pupils and so many pupils, the incidents. */
function numberBehind(rate: number | null, place: Place | undefined): number | null {
  if (rate === null || !place || place.exposure === null) return null;
  return Math.round((rate * place.exposure) / 1000);
}

/** Every sum that a reader can see between rows, those included that follow from others. */
export function allSums(rows: readonly SeenFigure[]): Sum[] {
  const sums: Sum[] = [];
  const sumOf = (total: SeenFigure, isPart: (row: SeenFigure) => boolean) => {
    const parts = rows.filter((row) => row !== total && isPart(row)).map(placeOf);
    if (parts.length > 0) sums.push({ total: placeOf(total), parts });
  };
  for (const total of rows) {
    const { figure, periodKind, periodStart, rowKey, columnKey } = total;
    const samePeriod = (row: SeenFigure) =>
      row.periodKind === periodKind && row.periodStart === periodStart;
    if (columnKey === "all")
      sumOf(total, (row) => samePeriod(row) && row.figure === figure && row.rowKey === rowKey);
    if (figure === "trust_by_area") {
      sumOf(
        total,
        (row) => samePeriod(row) && row.figure === "school_by_area" && row.columnKey === columnKey,
      );
      if (columnKey === "all")
        sumOf(total, (row) => samePeriod(row) && row.figure === "trust_by_severity");
      else
        sumOf(
          total,
          (row) => samePeriod(row) && row.figure === "category_by_area" && row.rowKey === columnKey,
        );
    }
    // All terms that are given lie in the one year.
    if (periodKind === "academic_year")
      sumOf(
        total,
        (row) =>
          row.periodKind === "term" &&
          row.figure === figure &&
          row.rowKey === rowKey &&
          row.columnKey === columnKey,
      );
  }
  return sums;
}
