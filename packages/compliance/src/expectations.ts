/** What the rest of the product uses of expectations, listed by name. */
export { applies, asOf, type SchoolKind } from "./expectations/applies.ts";
export {
  type Expectation,
  type ExpectationElement,
  expectationSetSchema,
  type ExpectationSet,
  type ExpectationSource,
  type WrittenExpectationSet,
} from "./expectations/expectation-set.ts";
export {
  EXPECTATION_STATUS_WORDS,
  EXPECTATION_STATUSES,
  type ExpectationStatus,
  type Force,
  FORCE_WORDS,
  FORCES,
  statusOfText,
} from "./expectations/expectation-status.ts";
export {
  elementFindingSchema,
  type ElementFinding,
  expectationFindingSchema,
  type ExpectationFinding,
  findingStatusSchema,
  type FindingStatus,
} from "./expectations/finding.ts";
export { judge, statusAsOf, type Judgement } from "./expectations/judge.ts";
export {
  keptFindings,
  type KeptFindings,
  keptStatus,
  type Ruling,
} from "./expectations/kept-findings.ts";
export { lexicon } from "./expectations/lexicon/lexicon.ts";
export { phrases } from "./expectations/lexicon/phrases.ts";
export { readExpectationSet } from "./expectations/read-expectation-set.ts";
export { expectationSets } from "./expectations/sets.ts";
export { readSign, type Alternative, type Sign } from "./expectations/sign.ts";
export {
  type CheckedTexts,
  type Score,
  scoreOf,
  type Standing,
  standingsOn,
  weigh,
} from "./expectations/standing.ts";
