import type { Overview } from "../domain-answers.ts";
import type { MeasureId, Row } from "./arrangement.ts";

/** What the table shows of a school. */
export type ShownRow = ReturnType<typeof shownRow>;
type TermEnds = Overview["termEnds"];
type Status = Row["status"];

/**
 * Leaves out what only the school's own page shows, its evidence above all: a page carries its data a second time for
 * the browser, and of a hundred schools that was most of it. Of the ends of terms a cell has one letter each.
 */
export function shownRow(
  { schoolId, name, phase, pupils, hub, cells, parts }: Row,
  { of }: TermEnds = { terms: [], of: {} },
) {
  const ends = of[schoolId] ?? [];
  const shownCells = Object.fromEntries(
    Object.entries(cells).map(([id, { status, value }]) => {
      const trail = ends.map((end) => letterOf(end?.[id as MeasureId])).join("");
      return [id, { status, value, ...(trail !== "" && { trail }) }];
    }),
  ) as Record<MeasureId, { status: Status; value: string; trail?: string }>;
  const shownParts = Object.entries(parts).map(([id, { status, value }]) => [
    id,
    { status, value },
  ]);
  return {
    schoolId,
    name,
    phase,
    pupils,
    hub: hub?.name ?? null,
    cells: shownCells,
    ...(shownParts.length > 0 && { parts: Object.fromEntries(shownParts) as PartsShown }),
  };
}

type PartsShown = Record<keyof Row["parts"], { status: Status; value: string }>;

const LETTERS: Readonly<Record<Status, string>> = {
  met: "m",
  due_soon: "d",
  partly_met: "p",
  needs_action: "a",
  not_reported: "r",
  not_applicable: "n",
};
const STATUSES = new Map(
  Object.entries(LETTERS).map(([status, letter]) => [letter, status as Status]),
);

const letterOf = (status: Status | undefined): string => (status ? LETTERS[status] : "-");

/** The statuses of a trail, the earliest first; null for a term of which nothing was kept. */
export const trailStatuses = (trail: string): (Status | null)[] =>
  trail.split("").map((letter) => STATUSES.get(letter) ?? null);
