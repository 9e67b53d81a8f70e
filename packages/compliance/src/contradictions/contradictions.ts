/** What the rest of the product uses of contradictions, listed by name. */
export {
  CONTRADICTION_KIND_WORDS,
  CONTRADICTION_KINDS,
  type ContradictionEvidence,
  type ContradictionKind,
  type ContradictionSide,
  type ContradictionStep,
  SETTLEMENT_WAYS,
  type SettlementWay,
} from "./contradiction.ts";
export { findContradictions } from "./find-contradictions.ts";
export type { SchoolRecord, StatedPolicy } from "./school-record.ts";
export {
  isOpen,
  type JudgedContradiction,
  type Settlement,
  withSettlements,
} from "./settlement.ts";
