/** What the rest of the product uses of training, listed by name. */
export { type Course, courseSchema, coursesThatSatisfy } from "./course.ts";
export {
  addCounts,
  addUp,
  bandWords,
  countChanges,
  type CoverageChanges,
  type CoverageCounts,
  coverageOn,
  coveragePercent,
  coverageStatus,
  peopleCounted,
  type TrainingBands,
} from "./coverage.ts";
export { COVERAGE_GROUPS, type CoverageGroup } from "./coverage-group.ts";
export { type EnoughOn, enoughOn, placesOf } from "./enough.ts";
export { type FormerCount, formerChanges, formerPeople } from "./former-changes.ts";
export { changesFrom, type KeptRequirement, keptRequirements } from "./kept-requirements.ts";
export { NATIONAL_COURSES } from "./national-courses.ts";
export { NATIONAL_REQUIREMENTS } from "./national-requirements.ts";
export { countsReported, type ReportedFigure } from "./reported-figure.ts";
export {
  type Requirement,
  type RequirementForce,
  REQUIREMENT_FORCE_WORDS,
  requirementSchema,
  trainingCodeSchema,
  type Validity,
  validitySchema,
  validityWords,
  type WrittenRequirement,
} from "./requirement.ts";
export {
  everyRequirement,
  type RecordedRequirement,
  type RequirementInForce,
  type RequirementLists,
  type RequirementOrigin,
  requirementsInForce,
} from "./requirements-in-force.ts";
export { joinSpans, overlapSpans, type Span } from "./spans.ts";
export {
  type Standing,
  STANDING_STATUS,
  STANDING_WORDS,
  type StandingChange,
  standingChanges,
  standingOn,
  STANDINGS,
  standingUntil,
  type TrainedPerson,
} from "./standing.ts";
export { type Completion, type DatedEdition, validUntil } from "./valid-until.ts";
