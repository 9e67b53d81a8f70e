import type { MeasureId, Row } from "./arrangement.ts";

/** What the table shows of a school. */
export type ShownRow = ReturnType<typeof shownRow>;

/**
 * Leaves out what only the school's own page shows, its evidence above all: a page carries its data a second time for
 * the browser, and of a hundred schools that was most of it.
 */
export function shownRow({ schoolId, name, phase, pupils, hub, cells }: Row) {
  const shownCells = Object.fromEntries(
    Object.entries(cells).map(([id, { status, value }]) => [id, { status, value }]),
  ) as Record<MeasureId, Pick<Row["cells"][MeasureId], "status" | "value">>;
  return { schoolId, name, phase, pupils, hub: hub?.name ?? null, cells: shownCells };
}
