/**
 * What in a few words of a plan, a lesson or a note could tell who a pupil is. Such words are refused with the reason, since
 * the case belongs in the school's case system. Better one question too many than a name kept: but plain plans pass.
 */
import { findWrittenDates, type IsoDate } from "../dates/dates.ts";
import { findNames } from "./find-names.ts";
import { isUpn } from "./upn.ts";

export const PERSONAL_DATA_KINDS = [
  "name",
  "date_of_birth",
  "upn",
  "email",
  "phone",
  "address",
] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

export interface PersonalDataFound {
  kind: PersonalDataKind;
  /** As it stands in the text. */
  passage: string;
  /** Why it is refused, and what to write instead. */
  explanation: string;
}

const EXPLANATIONS: Readonly<Record<PersonalDataKind, string>> = {
  name: "looks like somebody’s name. Write “the pupil” or a role, such as “the head of year”.",
  date_of_birth: "looks like a date of birth. Leave it out: the case system has it.",
  upn: "looks like a pupil’s unique number. Leave it out: the case system has it.",
  email: "is an email address. Write whom it belongs to by role.",
  phone: "looks like a telephone number. Leave it out.",
  address: "looks like an address. Write “at home” or “outside school”.",
};

const UPN = /\b[A-Za-z](?: ?\d){11} ?[\dA-Za-z]\b/gu;
const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
/** Ten or eleven digits from 0 or +44. Numbers that nobody has at home (0300, 0800 and the like) are services'. */
const PHONE =
  /(?<![\d/.-])(?:\+44[ (]{0,2}0?\)? ?|\(?0(?!3\d\d|80[08]|84[45]|87[01]))(?:[ )-]{0,2}\d){9,10}(?![\d/-])/gu;
const STREET =
  /\b\d{1,4}[A-Za-z]?,? (?:[A-Z][\p{L}'’]+ ){1,3}(?:Street|Road|Lane|Avenue|Close|Drive|Way|Crescent|Court|Gardens|Terrace|Place|Grove|Walk|Rise|Hill|Rd|St|Ave|Ln|Cl)\b/gu;
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b/gu;
const BIRTH = /\b(?:born|d\.?o\.?b\b|dates? of birth|birth ?days?|birth date)/iu;

/** Nobody at school is younger or older than this many years. */
const [YOUNGEST, OLDEST] = [2, 20];

/**
 * @param today where it is given, a day that lies as many years back as a pupil is old counts as a date of birth, too
 * @returns what was found, in the order of the text; nothing for a text that may be kept
 */
export function findPersonalData(text: string, today?: IsoDate): PersonalDataFound[] {
  const found = [
    ...matchesOf("email", text, EMAIL),
    ...matchesOf("upn", text, UPN).filter(({ passage }) => isUpn(passage)),
    ...matchesOf("phone", text, PHONE),
    ...matchesOf("address", text, STREET),
    ...matchesOf("address", text, POSTCODE),
    ...birthDates(text, today),
    ...findNames(text).map(({ start, end }) => ({
      kind: "name" as const,
      start,
      passage: text.slice(start, end),
    })),
  ];
  return found
    .filter((one) => !found.some((other) => other !== one && holds(other, one)))
    .toSorted((one, other) => one.start - other.start)
    .map(({ kind, passage }) => ({
      kind,
      passage,
      explanation: `“${passage}” ${EXPLANATIONS[kind]}`,
    }));
}

interface Found {
  kind: PersonalDataKind;
  passage: string;
  start: number;
}

function matchesOf(kind: PersonalDataKind, text: string, pattern: RegExp): Found[] {
  return [...text.matchAll(pattern)].map((match) => ({
    kind,
    passage: match[0].trim(),
    start: match.index,
  }));
}

/** A day beside a word of birth, whichever day it is; and any day on which a pupil could have been born. */
function birthDates(text: string, today: IsoDate | undefined): Found[] {
  return findWrittenDates(text)
    .filter(({ precision }) => precision === "day")
    .filter(({ index, asWritten, start }) => {
      const around = text.slice(Math.max(0, index - 40), index + asWritten.length + 25);
      return BIRTH.test(around) || (today !== undefined && isPupilsAge(start, today));
    })
    .map(({ index, asWritten }) => ({ kind: "date_of_birth", passage: asWritten, start: index }));
}

export function isPupilsAge(born: IsoDate, today: IsoDate): boolean {
  const yearsBefore = (years: number) => `${Number(today.slice(0, 4)) - years}${today.slice(4)}`;
  return yearsBefore(OLDEST) < born && born <= yearsBefore(YOUNGEST);
}

const holds = (outer: Found, inner: Found): boolean =>
  outer.passage.length > inner.passage.length &&
  outer.start <= inner.start &&
  inner.start + inner.passage.length <= outer.start + outer.passage.length;
