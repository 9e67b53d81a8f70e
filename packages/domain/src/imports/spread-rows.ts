/**
 * Files with a column for each of many things, and a day in the cell: who did which course, who signed what. Each cell that
 * holds something is read as a row of its own, in which the column's heading says the one thing and the cell the other.
 */
import type { ImportField } from "@safeboard/compliance/imports";
import type { ImportKind, ImportMapping } from "./import-kind.ts";

/** A field that columns can share, since each of them makes rows of its own. */
export type SpreadField = ImportField & Required<Pick<ImportField, "spreads">>;

export const spreadFieldOf = ({ fields }: Pick<ImportKind, "fields">): SpreadField | null =>
  fields.find((field): field is SpreadField => field.spreads !== undefined) ?? null;

/** The columns, counted from 0, that make rows of their own; none in a file that says one thing a row. */
export const spreadColumns = ({ columns, spread }: Pick<ImportMapping, "columns" | "spread">) =>
  spread ? columns.flatMap((field, column) => (field === spread.field ? [column] : [])) : [];

/** More than any file has columns (import-limits.ts). */
const PLACES = 1_000;

/** The number by which a cell's row is kept, in the file's order: its line and its column in one. */
export const placeOf = (line: number, column: number): number => line * PLACES + column + 1;

export function lineAt(mapping: Pick<ImportMapping, "spread"> | null, place: number): number {
  return mapping?.spread && place > 0 ? Math.floor(place / PLACES) : place;
}

/** Null for a row that is a line of its own. */
export function columnAt(mapping: Pick<ImportMapping, "spread">, place: number): number | null {
  return mapping.spread && place > 0 && place % PLACES > 0 ? (place % PLACES) - 1 : null;
}
