/** What the rest of the product uses of guidance editions, listed by name. */
export { editionByName, editionCited, type EditionCited } from "./guidance/edition-cited.ts";
export {
  editionInForce,
  type EditionStanding,
  judgeEdition,
  judgeEditionAtAdoption,
} from "./guidance/edition-standing.ts";
export {
  type EditionDates,
  editionsKnown,
  type Grace,
  graceOfEdition,
  graceOfRule,
  type GraceSettings,
} from "./guidance/grace.ts";
export { type GuidanceEdition, KCSIE_EDITIONS } from "./guidance/kcsie-editions.ts";
