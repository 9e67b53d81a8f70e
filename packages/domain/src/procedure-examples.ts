/**
 * One example of every procedure, made from the ids of a prepared trust. The isolation tests call each of them with
 * the caller's own ids, a sibling school's, another trust's and invented ones; a procedure without an example fails.
 */
import {
  invitationExamples,
  meExamples,
  membershipExamples,
} from "./procedure-examples/access-examples.ts";
import { acknowledgementExamples } from "./procedure-examples/acknowledgement-examples.ts";
import {
  appointmentExamples,
  peopleExamples,
  roleExamples,
} from "./procedure-examples/appointment-examples.ts";
import { auditExamples } from "./procedure-examples/audit-examples.ts";
import { boardFigureExamples } from "./procedure-examples/board-figure-examples.ts";
import { bulkUploadExamples } from "./procedure-examples/bulk-upload-examples.ts";
import { comparisonExamples } from "./procedure-examples/comparison-examples.ts";
import { contradictionExamples } from "./procedure-examples/contradiction-examples.ts";
import { expectationExamples } from "./procedure-examples/expectation-examples.ts";
import { importExamples } from "./procedure-examples/import-examples.ts";
import { actionExamples } from "./procedure-examples/action-examples.ts";
import { incidentExamples } from "./procedure-examples/incident-examples.ts";
import { filteringReviewExamples } from "./procedure-examples/filtering-review-examples.ts";
import { hubExamples } from "./procedure-examples/hub-examples.ts";
import { modelExamples } from "./procedure-examples/model-examples.ts";
import { operatorExamples } from "./procedure-examples/operator-examples.ts";
import { overviewExamples } from "./procedure-examples/overview-examples.ts";
import { practiceExamples, technologyExamples } from "./procedure-examples/practice-examples.ts";
import { personExamples } from "./procedure-examples/person-examples.ts";
import { planExamples } from "./procedure-examples/plan-examples.ts";
import { policyExamples } from "./procedure-examples/policy-examples.ts";
import { releaseExamples } from "./procedure-examples/release-examples.ts";
import { reminderExamples } from "./procedure-examples/reminder-examples.ts";
import { reportExamples } from "./procedure-examples/report-examples.ts";
import { requestExamples } from "./procedure-examples/request-examples.ts";
import { schoolExamples } from "./procedure-examples/school-examples.ts";
import { rollExamples } from "./procedure-examples/roll-examples.ts";
import { settingsExamples } from "./procedure-examples/settings-examples.ts";
import { staffExamples } from "./procedure-examples/staff-examples.ts";
import { trainingExamples } from "./procedure-examples/training-examples.ts";
import { trendExamples } from "./procedure-examples/trend-examples.ts";
import type { ProcedureExamples } from "./procedure-examples/procedure-example.ts";

/** By router, under the names that it has in `router.ts`. */
const byRouter: Readonly<Record<string, ProcedureExamples>> = {
  me: meExamples,
  overview: overviewExamples,
  school: schoolExamples,
  policy: policyExamples,
  expectation: expectationExamples,
  boardFigure: boardFigureExamples,
  report: reportExamples,
  bulkUpload: bulkUploadExamples,
  appointment: appointmentExamples,
  people: peopleExamples,
  role: roleExamples,
  staff: staffExamples,
  person: personExamples,
  settings: settingsExamples,
  training: trainingExamples,
  incident: incidentExamples,
  plan: planExamples,
  action: actionExamples,
  trend: trendExamples,
  roll: rollExamples,
  filteringReview: filteringReviewExamples,
  practice: practiceExamples,
  technology: technologyExamples,
  import: importExamples,
  acknowledgement: acknowledgementExamples,
  comparison: comparisonExamples,
  model: modelExamples,
  request: requestExamples,
  contradiction: contradictionExamples,
  reminder: reminderExamples,
  membership: membershipExamples,
  invitation: invitationExamples,
  hub: hubExamples,
  release: releaseExamples,
  audit: auditExamples,
  operator: operatorExamples,
};

/** By a procedure's path, such as "policy.confirm". */
export const procedureExamples: ProcedureExamples = Object.fromEntries(
  Object.entries(byRouter).flatMap(([router, examples]) =>
    Object.entries(examples).map(([name, example]) => [`${router}.${name}`, example] as const),
  ),
);
