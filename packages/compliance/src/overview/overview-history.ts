/** What the rest of the product uses of the overview's past and of what comes, listed by name. */
export { withoutTokens, withTokens } from "./passing-days.ts";
export {
  type KeptStanding,
  type StandingRun,
  standingRuns,
  standingSentence,
} from "./standing-runs.ts";
export {
  type CellChange,
  type Direction,
  directionOf,
  type SchoolChange,
  whatChanged,
  whatChangedSentence,
} from "./what-changed.ts";
export { type Turn, turnsUntil } from "./what-comes.ts";
