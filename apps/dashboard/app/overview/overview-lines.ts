/** The overview as lines of a file: its schools, and hub by hub with their subtotals where it is shown so. */
import { statusWords } from "@safeboard/ui/status";
import { cellIn, type ColumnId, type Row } from "./arrangement.ts";
import { hubsOf, NO_HUB } from "./hubs-of.ts";
import { subtotal } from "./subtotal.ts";

export interface OverviewLine extends Pick<Row, "name" | "phase" | "pupils"> {
  hub: string | null;
  /** The status in words, and what the cell says; a line of subtotals counts its schools by status. */
  status: (id: ColumnId) => string;
  value: (id: ColumnId) => string;
}

/** In the order of the page, its totals last: of all, or where it is hub by hub each hub's under its schools. */
export function overviewLines(
  rows: readonly Row[],
  { isByHub }: { isByHub: boolean },
): OverviewLine[] {
  if (!isByHub) {
    const total = totalOf(rows, { name: "All shown", hub: null, as: "Total" });
    return rows.length === 0 ? [] : [...rows.map(lineOf), total];
  }
  return hubsOf(rows.map(({ hub }) => hub?.name ?? null)).flatMap((hub) => {
    const own = rows.filter((row) => (row.hub?.name ?? null) === hub);
    return [...own.map(lineOf), totalOf(own, { name: hub ?? NO_HUB, hub, as: "Subtotal" })];
  });
}

/** "Northern hub: 4 schools": of the schools that are shown, so that a narrowed table's total is not the trust's. */
const totalOf = (
  rows: readonly Row[],
  { name, hub, as }: { name: string; hub: string | null; as: string },
): OverviewLine => ({
  name: `${name}: ${rows.length === 1 ? "1 school" : `${rows.length} schools`}`,
  phase: null,
  pupils: null,
  hub,
  status: () => as,
  value: (id) => subtotal(rows, id),
});

const lineOf = (row: Row): OverviewLine => ({
  name: row.name,
  phase: row.phase,
  pupils: row.pupils,
  hub: row.hub?.name ?? null,
  status: (id) => statusWords[cellIn(row, id).status],
  value: (id) => cellIn(row, id).value,
});
