/** What the rest of the product uses of incidents, listed by name. */
export {
  areasFor,
  categoryOf,
  categoryTitle,
  INCIDENT_CATEGORIES,
  type IncidentCategory,
  isCategoryCode,
} from "./categories.ts";
export { guessOutcome, guessSeverity, guessYearGroup } from "./case-words.ts";
export { guessCategory, type GuessedCategory } from "./category-words.ts";
export {
  addCompleteness,
  type Belonging,
  type Completeness,
  completenessOf,
  expectedMonths,
  isReported,
  returnDueOn,
  type ReturnSettings,
} from "./completeness.ts";
export {
  type AlsoKnown,
  countIncidents,
  type IncidentReturn,
  type PeriodCount,
  type ReportedIncidents,
  type SchoolReports,
} from "./counting.ts";
export {
  type CaseToDecide,
  DECISION_SOURCES,
  type DecisionStanding,
  decisionStanding,
} from "./decision-due.ts";
export {
  type GivenIncident,
  type IncidentDecision,
  incidentDecisionSchema,
  type IncidentDetails,
  incidentDetailsSchema,
  pupilBand,
} from "./incident.ts";
export {
  KEPT_MONTHS,
  KEPT_TERMS,
  type KeptIncidents,
  type KeptPeriod,
  NO_INCIDENTS_KEPT,
} from "./kept-incidents.ts";
export {
  exposureOf,
  formatRate,
  type NoRate,
  NO_RATE_WORDS,
  type Rate,
  RATE_UNIT,
  type RatedSchool,
  rateOf,
  rateOfSeveral,
  rateScaleWords,
  type Roll,
  rollFor,
  type RollThatApplied,
} from "./rate.ts";
export {
  addReviewCounts,
  countReviews,
  onTimePercent,
  PLAN_REVIEW_OUTCOMES,
  type PlanReview,
  type PlanReviewOutcome,
  type PlanStanding,
  planStanding,
  type ResponsePlan,
  type ReviewCounts,
} from "./response-plan.ts";
export {
  type FormerIncidents,
  isToBeReduced,
  keptAsCaseUntil,
  type KeptCase,
  reduceToCounts,
  RETENTION_SOURCE,
  retentionMonths,
  type RetentionSettings,
} from "./retention.ts";
export {
  ACTIONS,
  CAME_TO_LIGHT,
  type Decision,
  DECISIONS,
  DEVICES,
  isSevere,
  OUTCOMES,
  PLACES,
  PLATFORMS,
  PUPIL_BANDS,
  type PupilBand,
  REFERRED_TO,
  RISK_AREA_MEANS,
  RISK_AREAS,
  RISK_AREAS_SOURCE,
  type RiskArea,
  type RoleInvolved,
  ROLES_INVOLVED,
  SEVERITIES,
  type Severity,
  TAXONOMY_SOURCE,
  WITHDRAWAL_REASONS,
  YEAR_GROUPS,
  type YearGroup,
} from "./taxonomy.ts";
