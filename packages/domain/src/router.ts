/** Everything that the product can do, by name. Loaders, actions, commands and tests call it through `createCaller`. */
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { invitationRouter, membershipRouter, meRouter } from "./access/access-routers.ts";
import { acknowledgementRouter } from "./acknowledgements/acknowledgement-router.ts";
import { actionRouter } from "./actions/action-router.ts";
import { auditRouter } from "./audit/audit-router.ts";
import { expectationRouter } from "./expectations/expectation-router.ts";
import { contradictionRouter } from "./contradictions/contradiction-router.ts";
import { comparisonRouter } from "./comparison/comparison-router.ts";
import { boardFigureRouter } from "./board-figures/board-figure-router.ts";
import { bulkUploadRouter } from "./bulk-uploads/bulk-upload-router.ts";
import { filteringReviewRouter } from "./filtering-reviews/filtering-review-router.ts";
import { importRouter } from "./imports/import-router.ts";
import { hubRouter } from "./hubs/hub-router.ts";
import { incidentRouter } from "./incidents/incident-router.ts";
import { modelRouter } from "./models/model-router.ts";
import { releaseRouter } from "./moves/release-router.ts";
import { operatorRouter } from "./operator/operator-router.ts";
import { overviewRouter } from "./overview/overview-router.ts";
import { appointmentRouter } from "./people/appointment-router.ts";
import { peopleRouter } from "./people/people-router.ts";
import { roleRouter } from "./people/role-router.ts";
import { personRouter } from "./persons/person-router.ts";
import { planRouter } from "./plans/plan-router.ts";
import { policyRouter } from "./policies/policy-router.ts";
import { practiceRouter } from "./practice/practice-router.ts";
import { createCallerFactory, router } from "./procedures.ts";
import { reminderRouter } from "./reminders/reminder-router.ts";
import { reportRouter } from "./reports/report-router.ts";
import { requestRouter } from "./requests/request-router.ts";
import { rollRouter } from "./rolls/roll-router.ts";
import { schoolRouter } from "./schools/school-router.ts";
import { settingsRouter } from "./settings/settings-router.ts";
import { staffRouter } from "./staff/staff-router.ts";
import { technologyRouter } from "./technologies/technology-router.ts";
import { trendRouter } from "./trends/trend-router.ts";
import { trainingRouter } from "./training/training-router.ts";

export const domainRouter = router({
  me: meRouter,
  overview: overviewRouter,
  school: schoolRouter,
  policy: policyRouter,
  comparison: comparisonRouter,
  model: modelRouter,
  expectation: expectationRouter,
  boardFigure: boardFigureRouter,
  report: reportRouter,
  bulkUpload: bulkUploadRouter,
  appointment: appointmentRouter,
  people: peopleRouter,
  role: roleRouter,
  staff: staffRouter,
  person: personRouter,
  settings: settingsRouter,
  training: trainingRouter,
  incident: incidentRouter,
  trend: trendRouter,
  roll: rollRouter,
  plan: planRouter,
  action: actionRouter,
  filteringReview: filteringReviewRouter,
  practice: practiceRouter,
  technology: technologyRouter,
  import: importRouter,
  acknowledgement: acknowledgementRouter,
  request: requestRouter,
  contradiction: contradictionRouter,
  reminder: reminderRouter,
  membership: membershipRouter,
  invitation: invitationRouter,
  hub: hubRouter,
  release: releaseRouter,
  audit: auditRouter,
  operator: operatorRouter,
});

/** `createCaller(context).policy.confirm({ … })`: the one way in. */
export const createCaller = createCallerFactory(domainRouter);

export type DomainCaller = ReturnType<typeof createCaller>;
export type DomainInputs = inferRouterInputs<typeof domainRouter>;
export type DomainOutputs = inferRouterOutputs<typeof domainRouter>;
