/** Every number of an academic year's tables for trustees, and how they add up. */
import type { IsoDate } from "../dates/dates.ts";
import { addCompleteness } from "../incidents/completeness.ts";
import { areasFor, INCIDENT_CATEGORIES } from "../incidents/categories.ts";
import { RISK_AREAS, SEVERITIES } from "../incidents/taxonomy.ts";
import type { CountedCell, Sum } from "../suppression/suppress.ts";
import type { BoardCount, BoardSchool, BoardTerm, BoardYear } from "./board-year.ts";

/** The tables. In school_by_area a row is a school, in category_by_area an area of risk; the others have one row. */
export const BOARD_TABLES = [
  "school_by_area",
  "trust_by_area",
  "category_by_area",
  "trust_by_severity",
] as const;
export type BoardTable = (typeof BOARD_TABLES)[number];

/** The column that holds a row's total, and the row of a table that has one only. */
export const ALL = "all";

/** A cell's place: which table, which period, which row and column. */
export interface BoardPlace {
  figure: BoardTable;
  periodKind: "term" | "academic_year";
  periodStart: IsoDate;
  periodEnd: IsoDate;
  rowKey: string;
  /** The school's name, where the row is a school. */
  rowTitle: string | null;
  columnKey: string;
}

export interface BoardCell extends CountedCell, BoardPlace {
  /** Pupils times terms behind the count; null where a number on roll is missing, so that there is no rate. */
  exposure: number | null;
  monthsExpected: number;
  monthsReported: number;
}

export interface BoardCells {
  cells: BoardCell[];
  sums: Sum[];
}

/**
 * Cells of every term and, when the year is whole, of the year. Sums that follow from others are left out: those between
 * a year's own numbers follow from those of its terms.
 */
export function boardCells({ start, end, terms, isWhole }: BoardYear): BoardCells {
  const ofTerms = terms.map(cellsOfTerm);
  const all = {
    cells: ofTerms.flatMap(({ cells }) => cells),
    sums: ofTerms.flatMap(({ sums }) => sums),
  };
  if (!isWhole) return all;
  const byPlace = new Map<string, BoardCell[]>();
  for (const cell of all.cells) {
    const place = [cell.figure, cell.rowKey, cell.columnKey].join(" ");
    byPlace.set(place, [...(byPlace.get(place) ?? []), cell]);
  }
  const ofYear = [...byPlace.values()].flatMap((parts) => {
    const last = parts.at(-1);
    if (!last) return [];
    const place = {
      ...last,
      periodKind: "academic_year" as const,
      periodStart: start,
      periodEnd: end,
    };
    return {
      cell: { ...place, id: idOf(place), ...addedUp(parts) },
      parts: parts.map(({ id }) => id),
    };
  });
  return {
    cells: [...all.cells, ...ofYear.map(({ cell }) => cell)],
    sums: [...all.sums, ...ofYear.map(({ cell, parts }) => ({ total: cell.id, parts }))],
  };
}

/** Terms in which nothing was reported add nothing, and neither do the pupils of that time. */
function addedUp(parts: readonly BoardCell[]) {
  const reported = parts.filter(({ count }) => count !== null);
  return {
    count:
      reported.length === 0 ? null : reported.reduce((sum, { count }) => sum + (count ?? 0), 0),
    exposure: addedExposure(reported.map(({ exposure }) => exposure)),
    monthsExpected: parts.reduce((sum, { monthsExpected }) => sum + monthsExpected, 0),
    monthsReported: parts.reduce((sum, { monthsReported }) => sum + monthsReported, 0),
  };
}

function cellsOfTerm({ start, end, schools }: BoardTerm): BoardCells {
  const term = { periodKind: "term" as const, periodStart: start, periodEnd: end };
  const reporting = schools.filter(({ counts }) => counts !== null);
  const everything =
    reporting.length === 0 ? null : reporting.flatMap(({ counts }) => counts ?? []);
  const trust = {
    ...term,
    ...completenessOf(schools),
    exposure: addedExposure(reporting.map(({ pupils }) => pupils)),
    rowTitle: null,
  };
  const cell = (
    place: Omit<BoardCell, "id" | "count">,
    counts: readonly BoardCount[] | null,
    isIn: (count: BoardCount) => boolean,
  ): BoardCell => ({ ...place, id: idOf(place), count: counted(counts, isIn) });
  const byArea = (
    row: Omit<BoardCell, "id" | "count" | "columnKey">,
    counts: readonly BoardCount[] | null,
  ) => ({
    total: cell({ ...row, columnKey: ALL }, counts, () => true),
    areas: RISK_AREAS.codes.map((code) =>
      cell({ ...row, columnKey: code }, counts, ({ area }) => area === code),
    ),
  });
  const trustRow = byArea({ ...trust, figure: "trust_by_area", rowKey: ALL }, everything);
  const schoolRows = schools.map((school) =>
    byArea(
      {
        ...term,
        ...completenessOf([school]),
        figure: "school_by_area",
        rowKey: school.schoolId,
        rowTitle: school.name,
        exposure: addedExposure([school.pupils]),
      },
      school.counts,
    ),
  );
  const categories = categoriesByArea(everything ?? []).map(({ area, codes }) =>
    codes.map((code) =>
      cell(
        { ...trust, figure: "category_by_area", rowKey: area, columnKey: code },
        everything,
        (count) => count.area === area && count.category === code,
      ),
    ),
  );
  const severities = SEVERITIES.codes.map((code) =>
    cell(
      { ...trust, figure: "trust_by_severity", rowKey: ALL, columnKey: code },
      everything,
      ({ severity }) => severity === code,
    ),
  );
  return {
    cells: [
      ...[trustRow, ...schoolRows].flatMap(({ total, areas }) => [total, ...areas]),
      ...categories.flat(),
      ...severities,
    ],
    sums: [
      ...[trustRow, ...schoolRows].map(({ total, areas }) => sumOf(total, areas)),
      sumOf(trustRow.total, severities),
      ...trustRow.areas.flatMap((area, index) => [
        sumOf(
          area,
          schoolRows.flatMap(({ areas }) => areas[index] ?? []),
        ),
        sumOf(area, categories[index] ?? []),
      ]),
    ],
  };
}

const idOf = ({ figure, periodKind, periodStart, rowKey, columnKey }: BoardPlace): string =>
  [figure, periodKind, periodStart, rowKey, columnKey].join(" ");

const sumOf = (total: CountedCell, parts: readonly CountedCell[]): Sum => ({
  total: total.id,
  parts: parts.map(({ id }) => id),
});

const counted = (
  counts: readonly BoardCount[] | null,
  isIn: (count: BoardCount) => boolean,
): number | null =>
  counts === null
    ? null
    : counts.reduce((sum, count) => sum + (isIn(count) ? count.incidents : 0), 0);

/** Null as soon as one is unknown: a rate of the others would say how many incidents those had. */
const addedExposure = (pupils: readonly (number | null)[]): number | null => {
  const sum = pupils.reduce<number | null>(
    (added, one) => (added === null || one === null ? null : added + one),
    0,
  );
  return sum === 0 ? null : sum;
};

function completenessOf(schools: readonly BoardSchool[]) {
  const { expected, reported } = addCompleteness(schools);
  return { monthsExpected: expected, monthsReported: reported };
}

/** Every category with the areas it can be in, and whatever else was reported: what is not there is a nought. */
function categoriesByArea(counts: readonly BoardCount[]) {
  return RISK_AREAS.codes.map((area) => ({
    area,
    codes: [
      ...new Set([
        ...INCIDENT_CATEGORIES.filter((category) => areasFor(category).includes(area)).map(
          ({ code }) => code,
        ),
        ...counts.filter((count) => count.area === area).map(({ category }) => category),
      ]),
    ],
  }));
}
