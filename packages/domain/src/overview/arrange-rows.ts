/** Which rows of the overview are shown, in which order. Any order is total, so that two visits agree. */
import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import {
  isPartId,
  type PartId,
  partOf,
  partSortKey,
  readPartId,
} from "@safeboard/compliance/measure-parts";
import { MEASURES, type MeasureId } from "@safeboard/compliance/measures";
import { severityOf, STATUSES } from "@safeboard/compliance/statuses";
import { z } from "zod";
import { identifier, searchText } from "../input-limits.ts";
import { asAtFields } from "../training/as-at.ts";
import type { JudgedRow } from "./overview-row.ts";

/** Schools by their pupils, from the smallest on: each from its first number to the next one's. */
export const SIZES = [
  "under_100",
  "100_to_249",
  "250_to_499",
  "500_to_999",
  "1000_or_more",
] as const;
export type SchoolSize = (typeof SIZES)[number];

/** Null where no number of pupils is known. */
export function sizeOf({ pupils }: Pick<JudgedRow, "pupils">): SchoolSize | null {
  if (pupils === null) return null;
  return SIZES[[100, 250, 500, 1000].filter((least) => pupils >= least).length] ?? null;
}

const COLUMNS = ["urgency", "name", "phase", "local_authority", "hub", "pupils"] as const;
const measureIds = MEASURES.map(({ id }) => id) as [MeasureId, ...MeasureId[]];
const part = z.custom<PartId>((id) => typeof id === "string" && isPartId(id));

export const overviewArrangement = z.object({
  ...asAtFields,
  /** Parts of measures that are shown beside them. */
  parts: z.array(part).max(60, "Choose at most 60 of them.").default([]),
  status: z.enum(STATUSES).optional(),
  phase: z.string().max(100).optional(),
  localAuthority: z.string().max(100).optional(),
  hubId: identifier.optional(),
  size: z.enum(SIZES).optional(),
  /** Words of the name, or a URN. */
  search: searchText,
  sort: z.union([z.enum([...COLUMNS, ...measureIds]), part]).default("urgency"),
  direction: z.enum(["ascending", "descending"]).default("ascending"),
});

export type OverviewArrangement = z.infer<typeof overviewArrangement>;
/** What is arranged, once it is known which day's rows they are. */
type RowArrangement = Omit<OverviewArrangement, keyof typeof asAtFields | "parts">;
type Column = OverviewArrangement["sort"];

/** @param rows the most urgent first: that order also settles ties */
export function arrangeRows(
  rows: readonly JudgedRow[],
  { sort, direction, ...filter }: RowArrangement,
): JudgedRow[] {
  const shown = rows.filter((row) => isShown(row, filter));
  if (sort === "urgency") return direction === "ascending" ? shown : shown.toReversed();
  const sign = direction === "ascending" ? 1 : -1;
  return shown.toSorted((a, b) => {
    const [first, second] = [sortKey(a, sort), sortKey(b, sort)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return sign * compareKeys(first, second);
  });
}

function isShown(row: JudgedRow, filter: Omit<RowArrangement, "sort" | "direction">): boolean {
  const words = filter.search?.toLocaleLowerCase("en-GB").split(/\s+/u).filter(Boolean) ?? [];
  const name = row.name.toLocaleLowerCase("en-GB");
  return (
    (!filter.status || row.status === filter.status) &&
    (!filter.phase || row.phase === filter.phase) &&
    (!filter.localAuthority || row.localAuthority === filter.localAuthority) &&
    (!filter.hubId || row.hub?.id === filter.hubId) &&
    (!filter.size || sizeOf(row) === filter.size) &&
    words.every((word) => name.includes(word) || row.urn === word)
  );
}

/** Null for what isn't known: it stands last in either direction. */
function sortKey(row: JudgedRow, column: Column): string | number | null {
  switch (column) {
    case "urgency":
    case "name":
      return row.name;
    case "phase":
      return row.phase;
    case "local_authority":
      return row.localAuthority;
    case "hub":
      return row.hub?.name ?? null;
    case "pupils":
      return row.pupils;
    default: {
      if (isPartId(column)) return partKey(row, column);
      const { status, since, due, value } = row.cells[column];
      return `${severityOf(status)} ${since ?? due ?? "9999-12-31"} ${value}`;
    }
  }
}

/** Where a past day has no such measure at all, nothing is known of its parts. */
function partKey({ cells }: JudgedRow, id: PartId): string | null {
  const named = readPartId(id);
  const cell: JudgedRow["cells"][MeasureId] | undefined = named
    ? cells[named.measureId]
    : undefined;
  return named && cell ? partSortKey(partOf(cell, named.code)) : null;
}

function compareKeys(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return alphabetically(String(a), String(b));
}
