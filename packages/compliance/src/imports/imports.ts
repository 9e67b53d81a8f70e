/** What the rest of the product uses of reading tables, listed by name. */
export { type ColumnSurvey, type ColumnSurveyor, surveyColumns } from "./column-survey.ts";
export { type ColumnGuess, guessColumns } from "./guess-columns.ts";
export { type ImportField, type ImportNeed, needsLeftOpen } from "./import-field.ts";
export {
  type KnownPerson,
  nameKey,
  type NearReason,
  peopleRegister,
  type PeopleRegister,
  type PersonMatch,
  referenceKey,
  type SaidPerson,
} from "./match-people.ts";
export { STAFF_GROUP_MEANINGS, staffGroupOfPost } from "./staff-group-words.ts";
export {
  DATE_ORDER_WORDS,
  type DateOrder,
  type DecidedOrder,
  decideDateOrder,
  readTableDate,
} from "./table-date.ts";
export { guessMeaning, type Meaning, wordKey, type WordMeanings } from "./word-meaning.ts";
export { writtenName } from "./written-name.ts";
