/** The overview as lines of a file: its schools, and hub by hub with their subtotals where it is shown so. */
import { statusWords } from "@safeboard/ui/status";
import type { MeasureId, Row } from "./arrangement.ts";
import { hubsOf, NO_HUB } from "./hubs-of.ts";
import { subtotal } from "./subtotal.ts";

export interface OverviewLine extends Pick<Row, "name" | "phase" | "pupils"> {
  hub: string | null;
  /** The status in words, and what the cell says; a line of subtotals counts its schools by status. */
  status: (id: MeasureId) => string;
  value: (id: MeasureId) => string;
}

/** In the order of the page: where it is hub by hub, each hub's schools and then its subtotals. */
export function overviewLines(
  rows: readonly Row[],
  { isByHub }: { isByHub: boolean },
): OverviewLine[] {
  if (!isByHub) return rows.map(lineOf);
  return hubsOf(rows.map(({ hub }) => hub?.name ?? null)).flatMap((hub) => {
    const own = rows.filter((row) => (row.hub?.name ?? null) === hub);
    const total = (id: MeasureId) => subtotal(own, id);
    return [
      ...own.map(lineOf),
      {
        name: `${hub ?? NO_HUB}: ${own.length === 1 ? "1 school" : `${own.length} schools`}`,
        phase: null,
        pupils: null,
        hub,
        status: () => "Subtotal",
        value: total,
      },
    ];
  });
}

const lineOf = ({ name, phase, pupils, hub, cells }: Row): OverviewLine => ({
  name,
  phase,
  pupils,
  hub: hub?.name ?? null,
  status: (id) => statusWords[cells[id].status],
  value: (id) => cells[id].value,
});
