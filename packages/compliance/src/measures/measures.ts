/** The measures of the overview, in the order of its columns. Adding one is a file beside this and a line here. */
import type { IsoDate } from "../dates/dates.ts";
import type { SchoolPosition } from "../school-position.ts";
import type { ComplianceSettings } from "../settings.ts";
import { type Status, worstStatus } from "../statuses.ts";
import { acknowledgements } from "./acknowledgements.ts";
import { actionsOverdue } from "./actions-overdue.ts";
import { contradictions } from "./contradictions.ts";
import { designatedSafeguardingLead } from "./designated-safeguarding-lead.ts";
import { filteringReview } from "./filtering-review.ts";
import { guidanceEdition } from "./guidance-edition.ts";
import type { Judgement, Measure, MeasureId } from "./measure.ts";
import { incidentReporting } from "./incident-reporting.ts";
import { incidentSignal } from "./incident-signal.ts";
import { onlineSafetyCoordinator } from "./online-safety-coordinator.ts";
import { otherRoles } from "./other-roles.ts";
import { plansReviewed } from "./plans-reviewed.ts";
import { policyReview } from "./policy-review.ts";
import { policyText } from "./policy-text.ts";
import { policyVersion } from "./policy-version.ts";
import { promisedPractised } from "./promised-practised.ts";
import { training } from "./training.ts";

export type {
  EvidenceReference,
  Headline,
  Judgement,
  JudgementParts,
  Measure,
  MeasureId,
  NextAction,
} from "./measure.ts";

export const MEASURES: readonly Measure[] = [
  policyReview,
  policyVersion,
  guidanceEdition,
  policyText,
  contradictions,
  onlineSafetyCoordinator,
  designatedSafeguardingLead,
  otherRoles,
  training,
  acknowledgements,
  incidentReporting,
  incidentSignal,
  promisedPractised,
  filteringReview,
  plansReviewed,
  actionsOverdue,
];

/** A judgement with the name of its measure and the rule that made it. */
export interface MeasuredCell extends Judgement {
  measureId: MeasureId;
  title: string;
  group: Measure["group"];
  rule: string;
}

export interface MeasuredSchool {
  schoolId: string;
  /** The most pressing of its cells that count for it. */
  status: Status;
  /** One for each measure, in the order of MEASURES. */
  cells: MeasuredCell[];
}

/**
 * Whether a measure decides how a school stands and how soon somebody should see to it. A sign that a term differs from chance
 * asks somebody to look, and is no failing: more may be reported because more is noticed. It is marked in its own column and
 * told in a sentence of its own; whoever reports diligently must not come before a school whose policy is overdue for it. That
 * the last term was not reported is counted where reporting is.
 */
export const countsForSchool = (measureId: MeasureId): boolean => measureId !== "incident_signal";

/** The most pressing of a school's cells that count for it. */
export const statusOfSchool = (
  cells: readonly { measureId: MeasureId; status: Status }[],
): Status =>
  worstStatus(
    cells.filter(({ measureId }) => countsForSchool(measureId)).map(({ status }) => status),
  );

/** Judges school after school on one day by the same settings: the rules in words are written once for all of them. */
export function schoolJudge(
  today: IsoDate,
  settings: ComplianceSettings,
): (position: SchoolPosition) => MeasuredSchool {
  const columns = MEASURES.map((measure) => ({
    column: {
      measureId: measure.id,
      title: measure.title,
      group: measure.group,
      rule: measure.rule(settings),
    },
    measure,
  }));
  return (position) => {
    const cells = columns.map(({ column, measure }) => ({
      ...column,
      ...measure.judge(position, today, settings),
    }));
    return {
      schoolId: position.schoolId,
      status: statusOfSchool(cells),
      cells,
    };
  };
}

/** One school alone. */
export function judgeSchool(
  position: SchoolPosition,
  today: IsoDate,
  settings: ComplianceSettings,
): MeasuredSchool {
  return schoolJudge(today, settings)(position);
}
