import { findWrittenDates } from "@safeboard/compliance/dates";
import { tidyCapitals } from "./casing.ts";
import { labelsIn } from "./dates/label-in-words.ts";
import { type Passage, partOf } from "./layout/passages.ts";
import { POLICY_NOUN, POLICY_TOPIC } from "./lexicon/policy-words.ts";

const SCHOOL_WORD =
  /\b(?:school|academy|college|nursery|federation|trust|primary|infants|juniors)\b(?:['\u2019]s)?(?:\s+for\s+(?:girls|boys))?[\s:,.\u2013-]*/giu;
const TAIL =
  /^(?:\s*(?:\([^)\d]{2,60}\)|(?:and|&|for|of|on|about|regarding|-|\u2013|,)\s+[\p{L} &/,-]{2,100}(?![\p{L}])|template|19\d\d|20\d\d(?:\s?[/-]\s?\d\d(?:\d\d)?)?))*/iu;

/** "Policy for Computing and E-Safety Hill Primary School": what it is for, without the school. */
const SUBJECT_BEHIND =
  /^\s+(?:for|on)(?:\s+(?:computing|ict|e-?safety|online safety|safeguarding|child protection|acceptable use|behaviour|and|&)(?![\p{L}]))+/iu;

/** In a line that holds the school's name too, the stretch that names the policy. */
export function titleWithin(cell: Passage): Passage | null {
  const starts = [POLICY_TOPIC.exec(cell.text)?.index, POLICY_NOUN.exec(cell.text)?.index];
  const start = Math.min(...starts.map((index) => index ?? Infinity));
  if (start === Infinity) return null;
  const names = [...cell.text.matchAll(SCHOOL_WORD)].filter(
    (match) =>
      match.index > 0 &&
      match.index + match[0].length <= start &&
      // "Photographs at School Policy": where, and not whose.
      !/\b(?:at|in|out of)\s+$/u.test(cell.text.slice(0, match.index)),
  );
  const last = names.at(-1);
  const rest = partOf(cell, last ? last.index + last[0].length : 0, cell.text.length);
  const noun = POLICY_NOUN.exec(rest.text);
  if (!noun) return rest;
  const nounEnd = noun.index + noun[0].length;
  const tail = TAIL.exec(rest.text.slice(nounEnd))?.[0] ?? "";
  const namesSchool = new RegExp(SCHOOL_WORD.source, "iu").test(tail);
  const subject = namesSchool ? (SUBJECT_BEHIND.exec(tail)?.[0] ?? "") : tail;
  return partOf(rest, 0, nounEnd + subject.length);
}

/** "Safeguarding: Online Safety Policy" */
const SUBJECT_FIRST = new RegExp(`^(?:${POLICY_TOPIC.source})\\s*:\\s+(?=.{0,60}policy)`, "iu");

export function isTitle(text: string): boolean {
  const named = text.replace(SUBJECT_FIRST, "");
  if (
    named.length < 4 ||
    text.length > 140 ||
    /https?:|@|%20|[:;]|[.!?]\s|\p{Ll}{2}[.!?]\)\s/u.test(named)
  )
    return false;
  // "PolicyThis policy has been": lines that have lost the break between them.
  if (/[Pp]olic(?:y|ies)\p{Lu}\p{Ll}/u.test(text)) return false;
  if (SENTENCE.test(text) || OPEN_QUOTATION.test(text)) return false;
  return POLICY_TOPIC.test(text) || (POLICY_NOUN.test(text) && text.split(/\s+/u).length >= 2);
}

/** "facilities are aware of the school's policies", "The purpose is to ensure that": not "pupils who are unwell". */
const SENTENCE =
  /^\p{Ll}.*\s(?:are|is|was|were|will|must|should|has|have|been)\s|(?<!\b(?:who|which|that|how|what|where))\s(?:are|is|was|were|will|must|should)\s(?:[\p{L}-]+\s){3}/u;

/** "Search for 'Online Safety Policy": the line quotes it. */
const OPEN_QUOTATION = /\s['"\u2018\u201c][^'"\u2019\u201d]*$/u;

/** What follows a title in a flattened front sheet, beside dates: who signs, a table's other labels, a page's number. */
const NEXT_FIELD_WITHOUT_DATE =
  /\s(?:Page \d|Contents\b|Chair of (?:the )?(?:Governors|Trustees)|Sign(?:ed|ature)\b|Authorised\b|Version (?:\p{Lu}\p{Ll}+|\d)|(?:Policy )?(?:Originator|Author|Owner)\b|Name Signature)/u;

/** A flattened front sheet goes on with its next field: "Online Safety Policy Issued: May 2020". */
export function untilNextField(passage: Passage): Passage {
  const page = NEXT_FIELD_WITHOUT_DATE.exec(passage.text);
  const label = labelsIn(passage.text).find(
    ({ start, end }) =>
      start > 0 && /^\s*(?::|on\b|date|by\b)|^\s+\d/iu.test(passage.text.slice(end)),
  );
  // "Online Safety Policy Date: May 2031" in a flattened line: "policy" is the title's, "date" the field's.
  const own = label
    ? (/^policy(?=\s)/iu.exec(passage.text.slice(label.start))?.[0].length ?? 0)
    : 0;
  const field = label ? label.start + own : passage.text.length;
  const end = Math.min(page?.index ?? passage.text.length, field);
  return withoutDate(partOf(passage, 0, end));
}

/** The title's own date ("June 2018") dates the version and is no part of its name. */
export function withoutDate(passage: Passage): Passage {
  const date = findWrittenDates(passage.text).find(({ precision }) => precision !== "year");
  if (!date || !/^[\s().,-]*$/u.test(passage.text.slice(date.index + date.length))) return passage;
  return partOf(passage, 0, date.index);
}

export function tidyTitle(text: string): string {
  return tidyCapitals(
    text
      .replace(/\s+/gu, " ")
      // How a file is kept, and no part of its name: "LIVE - Online Safety Policy".
      .replace(/^(?:LIVE|FINAL|COPY|CURRENT|DRAFT)\s*[-\u2013:_]\s*/u, "")
      .replace(/[\s,\u2013-]+(?:version|issue)(?: no\.?)?\s*$/iu, "")
      .replace(/^["'\u2018\u201c]+|["'\u2019\u201d]+$/gu, "")
      // "Internet Safety (see the separate anti-bullying policy"
      .replace(/\s*\([^()]*$/u, "")
      .replace(/[\s:,.(\u2013-]+$/u, "")
      .trim(),
  );
}
