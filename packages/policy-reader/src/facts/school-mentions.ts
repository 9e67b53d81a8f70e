import { fromCapitals } from "./casing.ts";
import type { DocumentLines } from "./layout/document-lines.ts";
import { everyMatch } from "./layout/every-match.ts";
import { type Passage, partOf, passageOf } from "./layout/passages.ts";
import { PLACEHOLDER, POLICY_NOUN, POLICY_TOPIC } from "./lexicon/policy-words.ts";
import {
  ACADEMY_FIRST,
  NAMED_BY_NOTHING,
  NAMES_A_KIND,
  NOT_A_SCHOOL_NAME,
  SCHOOL_NAMES,
  SCHOOL_NAMES_BY_START,
  SPEAKS_OF_WHAT_SCHOOLS_HAVE,
  type SchoolKind,
} from "./lexicon/school-words.ts";

export interface SchoolMention {
  name: string;
  kind: SchoolKind;
  passage: Passage;
  /** "front" stands on the front sheet, "field" beside a label, "text" in a sentence. */
  place: "front" | "field" | "text";
}

const FRONT_LINES = 25;
const SCHOOL_FIELD =
  /^(?:name of (?:the )?(?:school|academy|setting|organisation)|(?:school|academy|setting|organisation)(?:'s)? name|school|academy|setting)\s*[:\t]/iu;

/** Every place where the document names a school, a federation or a trust. */
export function schoolMentions(document: DocumentLines): SchoolMention[] {
  const found: SchoolMention[] = [];
  for (const line of document.lines) {
    const front = line.index < FRONT_LINES && line.page <= 2;
    const field = SCHOOL_FIELD.exec(line.text);
    for (const part of line.text.length > 4000 ? [] : [line]) {
      for (const { kind, passage } of namesIn(part)) {
        const place =
          field && passage.start >= line.start
            ? "field"
            : front && mostOf(passage, line) && !isCompany(passage, line)
              ? "front"
              : "text";
        found.push({ name: passage.text, kind, passage, place });
      }
    }
    const joined = front ? nameOverTwoLines(document, line.index) : null;
    if (joined) found.push(joined);
  }
  return found;
}

/** "HILL PRIMARY SCHOOL. Safeguarding Policy": a name in capitals on a line of small letters. */
const CAPITALS_IN_A_ROW =
  /(?<![\p{L}\d])(?:\p{Lu}[\p{Lu}'\u2019]{2,20} ){2,6}\p{Lu}{3,20}(?![\p{L}\d])/gu;

function namesIn(part: Passage): Array<{ kind: SchoolKind; passage: Passage }> {
  const found: Array<{ kind: SchoolKind; passage: Passage }> = [];
  const add = (kind: SchoolKind, start: number, end: number) => {
    const passage = withoutTitleWords(ofLastSentence(partOf(part, start, end)));
    if (!passage || passage.text.split(/\s+/u).length < 2 || !/^\p{Lu}/u.test(passage.text)) return;
    if (NOT_A_SCHOOL_NAME.test(passage.text) || PLACEHOLDER.test(passage.text)) return;
    if (NAMED_BY_NOTHING.test(passage.text)) return;
    if (SPEAKS_OF_WHAT_SCHOOLS_HAVE.test(part.text.slice(passage.start - part.start))) return;
    // "Education (Independent College": a name doesn't end within brackets.
    if (/\([^)]*$/u.test(passage.text)) return;
    // "each HLT school", "staff of HLT schools", "Westmarch Schools and settings": some of several, none by name.
    if (/^(?:\p{Lu}{2,5} schools?|\p{Lu}\p{Ll}+ [Ss]chools)$/u.test(passage.text)) return;
    if (IN_AN_ADDRESS.test(part.text.slice(Math.max(0, start - 40), start))) return;
    if (
      found.some((other) => other.passage.start < passage.end && passage.start < other.passage.end)
    )
      return;
    found.push({ kind, passage });
  };
  if (!NAMES_A_KIND.test(part.text)) return found;
  const text = fromCapitals(part.text).replace(CAPITALS_IN_A_ROW, fromCapitals);
  for (const match of everyMatch(ACADEMY_FIRST, text)) {
    if (
      !POLICY_NOUN.test(match[0]) &&
      !/trust|federation/iu.test(match[0]) &&
      !/\b(?:Academy|UTC) (?:Online|E-?|Internet|Is|Principal|Head|Trust|Council|Safe|Child|Policy|Staff|Governing|Board|Local|Date|We|The|Specific|Information|Contacts?|Key|Named|Website)/u.test(
        match[0],
      )
    )
      add("school", match.index, match.index + match[0].length);
  }
  for (const { kind, pattern } of SCHOOL_NAMES) {
    for (const match of everyMatch(pattern, text))
      add(kind, match.index, match.index + match[0].length);
  }
  for (const match of everyMatch(SCHOOL_NAMES_BY_START, text)) {
    add(
      /federation/iu.test(match[0]) ? "federation" : "school",
      match.index,
      match.index + match[0].length,
    );
  }
  return found;
}

/** "Registered address: Hill Primary School, Mill Lane": where a trust has its office. */
const IN_AN_ADDRESS = /\b(?:address|offices?)\s*:?\s*$/iu;

/**
 * "Hill Primary School. Staff of the Federation": a full stop after a word parts sentences, after "St" or "C.E" it
 * doesn't. The dots of contents do: "Aims... 3 Hill Primary School".
 */
function ofLastSentence(passage: Passage): Passage {
  const stop = everyMatch(/\p{Ll}{3}\.\s+|(?:\.{2,}|\u2026)[\s\d]*/gu, passage.text).at(-1);
  return stop ? partOf(passage, stop.index + stop[0].length, passage.text.length) : passage;
}

/** "Policy for Computing and E-Safety Hill Primary School" */
const LEADING_TOPICS =
  /^(?:(?:computing|ict|e-?safety|online safety|safeguarding|child protection|acceptable use|behaviour|and|&)[ ,:-]+)+(?=\p{Lu})/iu;

const EVERY_POLICY_NOUN = new RegExp(POLICY_NOUN.source, "giu");

/** "Online Safety Policy Hilltop Academy" holds the title as well: the name is what follows it. */
function withoutTitleWords(passage: Passage): Passage | null {
  const noun = everyMatch(EVERY_POLICY_NOUN, passage.text).at(-1);
  const afterTitle = noun
    ? partOf(passage, noun.index + noun[0].length, passage.text.length)
    : passage;
  const rest = partOf(
    afterTitle,
    /^[^\p{L}\d]*/u.exec(afterTitle.text)?.[0].length ?? 0,
    afterTitle.text.length,
  );
  const lead =
    /^(?:(?:(?:school|academy|setting|trust|federation)(?=\s*[:-])|and|of|the|for|at|in|&|on|to|with|by|from|as|all(?! saints?\b| souls?\b| hallows\b)|our(?! lady)|we|we at|here|is|are|welcome|however|this|that|within|every|each|also|internet|keeping children safe in education|date|name|chair|governors?|board|governing|body|trustees|members?|pupils|staff|children|parents|headteacher|principal|head|contents|introduction|rationale|overview|aims?|purpose|scope|background|foreword|preface|context|summary|approved|reviewed|adopted|ratified|registered|located|issued|version|\d+)[ ,:-]+)+(?=[\p{Lu}])/iu.exec(
      rest.text,
    )?.[0];
  const keepsArticle = lead && /^the $/iu.test(lead);
  const led = lead && !keepsArticle ? partOf(rest, lead.length, rest.text.length) : rest;
  const name = partOf(led, LEADING_TOPICS.exec(led.text)?.[0].length ?? 0, led.text.length);
  if (name.text === "" || POLICY_TOPIC.test(name.text.replace(/\b(?:it|ict)\b/giu, ""))) {
    return /\b(?:behaviou?r|safeguarding|online|e-?safety)\b/iu.test(name.text) || name.text === ""
      ? null
      : name;
  }
  return name;
}

/** Who reads or approves stands on a line of its own too, and is no part of a name below. */
const PEOPLE_OR_BODY =
  /\b(?:governors?|governing|trustees|directors|board|committee|staff|parents|pupils|headteacher|principal)\b/iu;

/** "Holy Cross / Catholic Primary School" */
function nameOverTwoLines(document: DocumentLines, index: number): SchoolMention | null {
  const [first, second] = [document.lines[index], document.lines[index + 1]];
  if (!first || !second || first.page !== second.page || second.blankBefore > 0) return null;
  if (
    first.cells.length > 1 ||
    second.cells.length > 1 ||
    first.text.length > 40 ||
    second.text.length > 60
  )
    return null;
  if (
    !/^[\p{Lu}]/u.test(first.text) ||
    /[:.;,\d]/u.test(first.text) ||
    POLICY_NOUN.test(first.text + second.text)
  )
    return null;
  if (POLICY_TOPIC.test(first.text) || namesIn(first).length > 0) return null;
  if (PEOPLE_OR_BODY.test(first.text)) return null;
  const whole = passageOf(document.pages, first.page, first.start, second.end);
  const flat = whole.text.replace(/\s+/gu, " ");
  const [name] = namesIn({ ...whole, text: flat });
  if (!name || name.passage.text !== flat) return null;
  return { name: flat, kind: name.kind, passage: whole, place: "front" };
}

function mostOf(passage: Passage, line: Passage): boolean {
  const rest = line.text.replace(passage.text, "");
  return rest.length < 60 || POLICY_NOUN.test(rest);
}

/** "Marlow Day Nursery Ltd" in a list of a group's companies. */
function isCompany(passage: Passage, line: Passage): boolean {
  return /^,? (?:Ltd|Limited|PLC)\b/iu.test(line.text.slice(passage.end - line.start));
}
