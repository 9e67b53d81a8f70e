/** Which school to look at first. */
import { alphabetically } from "./alphabetical-order.ts";
import type { MeasuredCell, MeasuredSchool } from "./measures/measures.ts";
import { severityOf } from "./statuses.ts";

/**
 * Most pressing status first; among equals more cells of that status, then the longest standing trouble, then what
 * falls due first, then the name. A total order, so that a page never shuffles between two visits.
 */
export function compareUrgency<School extends MeasuredSchool & { name: string }>(
  a: School,
  b: School,
): number {
  return (
    severityOf(a.status) - severityOf(b.status) ||
    pressingCells(b).length - pressingCells(a).length ||
    alphabetically(earliest(a, "since"), earliest(b, "since")) ||
    alphabetically(earliest(a, "due"), earliest(b, "due")) ||
    alphabetically(a.name, b.name) ||
    alphabetically(a.schoolId, b.schoolId)
  );
}

/** The cells that give a school its status, in the order of the measures. */
export function pressingCells(school: MeasuredSchool): MeasuredCell[] {
  return school.cells.filter(({ status }) => status === school.status);
}

const NEVER = "9999-12-31";

function earliest(school: MeasuredSchool, clock: "since" | "due"): string {
  return pressingCells(school)
    .map((cell) => cell[clock] ?? NEVER)
    .reduce((first, next) => (next < first ? next : first), NEVER);
}
