/** Which school to look at first. */
import { alphabetically } from "./alphabetical-order.ts";
import { type MeasureWeights, weightOf } from "./measure-weights.ts";
import { countsForSchool, type MeasuredCell, type MeasuredSchool } from "./measures/measures.ts";
import { severityOf } from "./statuses.ts";

/** What decides a school's place, worked out once for each school and not for each pair. */
interface Urgency {
  severity: number;
  pressing: number;
  since: string;
  due: string;
  name: string;
  schoolId: string;
}

/**
 * Most pressing status first, whatever the weights: no number hides a red. Among equals more cells of that status, each
 * counted as often as the trust says; then the longest standing trouble, then what falls due first, then the name. A total order, so that a page never shuffles between two visits.
 */
export function mostUrgentFirst<School extends MeasuredSchool & { name: string }>(
  schools: readonly School[],
  weights: MeasureWeights = {},
): School[] {
  return schools
    .map((school) => ({ school, urgency: urgencyOf(school, weights) }))
    .toSorted((a, b) => compareUrgency(a.urgency, b.urgency))
    .map(({ school }) => school);
}

function compareUrgency(a: Urgency, b: Urgency): number {
  return (
    a.severity - b.severity ||
    b.pressing - a.pressing ||
    alphabetically(a.since, b.since) ||
    alphabetically(a.due, b.due) ||
    alphabetically(a.name, b.name) ||
    alphabetically(a.schoolId, b.schoolId)
  );
}

function urgencyOf(school: MeasuredSchool & { name: string }, weights: MeasureWeights): Urgency {
  const cells = pressingCells(school);
  return {
    severity: severityOf(school.status),
    pressing: cells.reduce((sum, { measureId }) => sum + weightOf(weights, measureId), 0),
    since: earliest(cells, "since"),
    due: earliest(cells, "due"),
    name: school.name,
    schoolId: school.schoolId,
  };
}

/** The cells that give a school its status, in the order of the measures. */
export function pressingCells(school: MeasuredSchool): MeasuredCell[] {
  return school.cells.filter(
    ({ measureId, status }) => status === school.status && countsForSchool(measureId),
  );
}

const NEVER = "9999-12-31";

function earliest(cells: readonly MeasuredCell[], clock: "since" | "due"): string {
  return cells
    .map((cell) => cell[clock] ?? NEVER)
    .reduce((first, next) => (next < first ? next : first), NEVER);
}
