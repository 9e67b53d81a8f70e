/** What the rest of the product uses of what schools do as they promise, listed by name. */
export {
  addFigures,
  type EvidenceDetails,
  evidenceDetailsSchema,
  type EvidenceFigure,
  evidenceFigureSchema,
  evidenceValidUntil,
} from "./evidence.ts";
export {
  type CountedThing,
  EVIDENCE_KINDS,
  type EvidenceKind,
  evidenceKindFor,
  evidenceKindOf,
  evidenceKindTitle,
} from "./evidence-kinds.ts";
export {
  type FilteringReview,
  filteringReviewSchema,
  type FilteringStanding,
  filteringStanding,
  silentFilteringStatus,
  type FilteringTest,
  filteringTestSchema,
  missingParticipants,
  resultOf,
  standardResults,
} from "./filtering-review.ts";
export {
  CHECK_RESULTS,
  type CheckResult,
  EXPECTED_PARTICIPANTS,
  FILTERING_CHECKS,
  FILTERING_SOURCE,
  FILTERING_STANDARDS,
  type FilteringCheck,
  type FilteringStandard,
  REVIEW_OCCASIONS,
  REVIEW_PARTICIPANTS,
  type ReviewParticipant,
  TEST_RESULTS,
  TESTED_DEVICES,
  TESTED_MATTERS,
  TESTED_USERS,
} from "./filtering-standards.ts";
export { filteringKept, type KeptFiltering } from "./kept-filtering.ts";
export {
  countKept,
  countKeptByKind,
  type KeptPractice,
  type KeptPromises,
  NO_PRACTICE_KEPT,
} from "./kept-practice.ts";
export {
  type EvidenceHeld,
  PRACTICE_STATES,
  PRACTICE_STATUS,
  PRACTICE_WORDS,
  type PracticeCounts,
  practisedPercent,
  type PracticeStanding,
  practiceStanding,
  type PracticeState,
  type PromiseMade,
  type PromiseStanding,
  promiseStanding,
  type ShownFor,
  shownState,
} from "./practice-standing.ts";
export { samePromiseKey } from "./same-promise.ts";
export {
  DATA_PROTECTION_ANSWERS,
  type DataProtectionAnswer,
  type Technology,
  TECHNOLOGY_DECISIONS,
  TECHNOLOGY_SOURCES,
  TECHNOLOGY_STANDINGS,
  TECHNOLOGY_USERS,
  type TechnologyAssessment,
  type TechnologyDecision,
  type TechnologyStanding,
  registerShows,
  technologyStanding,
  type TechnologyStandingCode,
} from "./technologies.ts";
