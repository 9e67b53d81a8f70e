/**
 * Cases from a school's case system: when, what kind, how severe, what became of it and in which year group. Names and texts
 * are forgotten before a row is kept.
 */
import {
  guessOutcome,
  guessSeverity,
  guessYearGroup,
  OUTCOMES,
  SEVERITIES,
  YEAR_GROUPS,
} from "@safeboard/compliance/incidents";
import type { ImportField, Meaning } from "@safeboard/compliance/imports";
import type { Transaction } from "@safeboard/database/actor";
import type { ImportKind } from "../../import-kind.ts";
import { SCHOOL_FIELDS } from "../../school-fields.ts";
import { applyIncidents, countOutdatedIncidents } from "./apply-incidents.ts";
import { caseCell, caseCellInWords } from "./case-cell.ts";
import { categoryMeanings, perhapsCategory, plainCategory } from "./category-meanings.ts";
import { openCases } from "./decide-incidents.ts";
import { refusedColumn } from "./refused-column.ts";
import { withdrawIncidents } from "./withdraw-incidents.ts";

const FIELDS: readonly ImportField[] = [
  {
    code: "case_number",
    title: "Case number",
    reads: "text",
    headings: [
      "Case number",
      "Case no",
      "Case ID",
      "Case ref",
      "Case reference",
      "Incident number",
      "Incident no",
      "Incident ID",
      "Incident ref",
      "Incident reference",
      "Concern ID",
      "Concern number",
      "Record ID",
      "Record number",
      "Log number",
      "Reference",
      "Ref",
      "ID",
    ],
  },
  {
    code: "occurred_on",
    title: "Day of the incident",
    reads: "date",
    headings: [
      "Date of incident",
      "Incident date",
      "Occurred on",
      "Date occurred",
      "Date of concern",
      "Concern date",
      "Event date",
      "Date",
      "When",
      "Date time",
      "Date logged",
      "Logged on",
      "Date recorded",
    ],
  },
  {
    code: "category",
    title: "Category",
    reads: "word",
    headings: [
      "Category",
      "Categories",
      "Incident category",
      "Concern category",
      "Incident type",
      "Type of incident",
      "Concern type",
      "Type of concern",
      "Sub category",
      "Subcategory",
      "Type",
    ],
  },
  {
    code: "severity",
    title: "Severity",
    reads: "word",
    headings: ["Severity", "Risk level", "Level of concern", "Level", "Priority", "Risk", "Rating"],
  },
  {
    code: "status",
    title: "What became of it",
    reads: "word",
    headings: ["Status", "Case status", "Outcome", "Incident status", "State", "Result"],
  },
  {
    code: "year_group",
    title: "Year group",
    reads: "word",
    headings: ["Year group", "Year", "NC year", "National curriculum year", "Yr", "Cohort"],
  },
];

const WORDS = {
  severity: { list: SEVERITIES, guess: guessSeverity },
  status: { list: OUTCOMES, guess: guessOutcome },
  year_group: { list: YEAR_GROUPS, guess: guessYearGroup },
} as const;

/** What the words of severity, outcome and year group can mean. */
const meaningsOf = ({
  codes,
  title,
}: {
  codes: readonly string[];
  title: (code: string) => string;
}) => codes.map((code): Meaning => ({ code, title: title(code), alsoCalled: [] }));

const hasOwn = (field: string): field is keyof typeof WORDS => Object.hasOwn(WORDS, field);

/** What a word is taken for while nobody has said it. */
function guessWord(field: string, word: string, meanings: readonly Meaning[]): string | null {
  return hasOwn(field) ? WORDS[field].guess(word) : plainCategory(word, meanings);
}

const meanings = async (transaction: Transaction, trustId: string, unitId: string) => ({
  category: await categoryMeanings(transaction, trustId, unitId),
  severity: meaningsOf(SEVERITIES),
  status: meaningsOf(OUTCOMES),
  year_group: meaningsOf(YEAR_GROUPS),
});

export const incidentsImport: ImportKind = {
  code: "incidents",
  title: "Cases from a case system",
  counted: { one: "incident", many: "incidents" },
  fields: FIELDS,
  needs: [
    {
      what: "the case’s own number, so that the next file finds the same case",
      anyOf: [["case_number"]],
    },
    { what: "the day of the incident", anyOf: [["occurred_on"]] },
    { what: "the category", anyOf: [["category"]] },
  ],
  canBeWhole: false,
  keepsOnly: {
    refuses: refusedColumn([...FIELDS, ...SCHOOL_FIELDS]),
    cell: caseCell,
    mayStand: caseCellInWords,
  },
  meanings,
  guessWord,
  supposeWord: (field, word) => (field === "category" ? perhapsCategory(word) : null),
  open: async (transaction, scope) =>
    openCases(transaction, scope, {
      meanings: await meanings(transaction, scope.trustId, scope.unitId),
      guessWord,
    }),
  countOutdated: countOutdatedIncidents,
  apply: applyIncidents,
  withdraw: withdrawIncidents,
};
