/**
 * What may be kept of a case system's file. A cell is kept only where it looks like what its column is: a day, a number, a word
 * of a list. Whatever else stands there, a name among it, is kept nowhere.
 */
import { createHash } from "node:crypto";
import { findPersonalData } from "@safeboard/compliance/personal-data";
import { readTableDate, referenceKey } from "@safeboard/compliance/imports";

/** A case's number once it is no longer told: the same for one number in one trust. */
const HIDDEN_NUMBER = /^case:[0-9a-f]{64}$/u;
/** A number that a case system gives has a figure in it, and no space between words. */
const CASE_NUMBER = /^(?=.*\d)[\p{L}\d][\p{L}\d/_.#-]{0,39}$/u;
const LONGEST = { category: 100, severity: 40, status: 60, year_group: 40 } as const;

/** As KeepsOnly.cell has it, for cases and for numbers of them. */
export function caseCell(field: string, text: string, trustId: string): string | null {
  switch (field) {
    case "occurred_on":
    case "period_start":
    case "period_end":
      return (readTableDate(text, "day_first") ?? readTableDate(text, "month_first")) ? text : null;
    case "case_number":
      return HIDDEN_NUMBER.test(text) ? text : hiddenNumber(text, trustId);
    case "category":
    case "severity":
    case "status":
    case "year_group":
      return text.length <= LONGEST[field] && tellsNobody(text) ? text : null;
    case "count":
      return /^-?[\d.,]{1,12}$/u.test(text) ? text : null;
    case "urn":
      return /^\d{1,8}$/u.test(text) ? text : null;
    case "school":
      return text.length <= 120 ? text : null;
    default:
      return null;
  }
}

/** As KeepsOnly.mayStand has it. */
export function caseCellInWords(field: string): string {
  switch (field) {
    case "occurred_on":
    case "period_start":
    case "period_end":
      return "A day is written 01/09/2025 or 2025-09-01.";
    case "case_number":
      return "A case’s number has a figure in it, and no space.";
    case "count":
      return "How many is written in figures.";
    case "urn":
      return "A URN is six figures.";
    default:
      return "Only a few words may stand there, and none that names anybody.";
  }
}

const hiddenNumber = (text: string, trustId: string): string | null =>
  CASE_NUMBER.test(text) && tellsNobody(text)
    ? `case:${sha256(`${trustId}:${referenceKey(text) ?? ""}`)}`
    : null;

/** By which a school's later files find the case again: of the school and the case's number. */
export const caseHash = (schoolId: string, hidden: string): string =>
  sha256(`${schoolId}:${hidden}`);

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Words for kinds of cases in which "child" stands before no name. */
const CHILD_PROTECTION =
  /\bchild(?:ren)?(?:[ -]on[ -]child)?[ -](?=abuse|criminal|exploitation|missing|neglect|protection|safeguarding|sexual)/giu;

/** The same words stand in thousands of rows. */
const looked = new Map<string, boolean>();
const MOST_LOOKED = 5_000;

function tellsNobody(text: string): boolean {
  const known = looked.get(text);
  if (known !== undefined) return known;
  const isClear = findPersonalData(text.replaceAll(CHILD_PROTECTION, "")).length === 0;
  if (looked.size >= MOST_LOOKED) looked.clear();
  looked.set(text, isClear);
  return isClear;
}
