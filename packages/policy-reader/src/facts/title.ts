import type { Fact } from "@safeboard/compliance/policy-facts";
import { findWrittenDates } from "@safeboard/compliance/dates";
import { rounded } from "./dates/choose-date.ts";
import { labelsIn } from "./dates/label-in-words.ts";
import { type DocumentLines, frontLines, type Line } from "./layout/document-lines.ts";
import { evidenceOf, type Passage, partOf, passageOf } from "./layout/passages.ts";
import { NOT_A_TITLE, POLICY_NOUN, POLICY_TOPIC } from "./lexicon/policy-words.ts";

export interface TitleFound {
  fact: Fact<string>;
  passage: Passage;
}

const FRONT_LINES = 20;
const TITLE_FIELD =
  /^(?:policy\s+)?(?:title|name)(?:\s+of\s+(?:the\s+)?(?:policy|document))?\s*[:\t]\s*|^(?:policy|document)\s*(?:name|title)?\s*[:\t]\s*/iu;

interface TitleCandidate {
  passage: Passage;
  confidence: number;
}

/** What the document calls itself: from a "Title:" field, else the first heading that names a policy. */
export function policyTitle(document: DocumentLines): TitleFound | null {
  const front = frontLines(document, FRONT_LINES);
  const candidates = front.flatMap((line) => [
    ...titleField(line),
    ...titleOverLines(document, line),
    ...titleLine(line),
  ]);
  const best = candidates.toSorted((a, b) => b.confidence - a.confidence)[0];
  if (!best) return null;
  return {
    passage: best.passage,
    fact: {
      value: tidyTitle(best.passage.text),
      evidence: evidenceOf(best.passage),
      confidence: rounded(best.confidence),
    },
  };
}

function titleField(line: Line): TitleCandidate[] {
  const label = TITLE_FIELD.exec(line.text);
  if (!label) return [];
  const passage = untilNextField(
    partOf(line, label[0].length, Math.min(line.text.length, label[0].length + 160)),
  );
  return isTitle(passage.text) ? [{ passage, confidence: 0.96 }] : [];
}

function titleLine(line: Line): TitleCandidate[] {
  const cell = line.cells[0];
  if (!cell || NOT_A_TITLE.test(cell.text)) return [];
  const passage = namedPart(untilNextField(cell));
  if (!passage || !isTitle(passage.text)) return [];
  const whole = passage.text.length >= cell.text.length * 0.6;
  const hasNoun = POLICY_NOUN.test(passage.text);
  const early = line.index < 6 ? 0 : 0.1;
  const base = hasNoun
    ? 0.95
    : cell.text.length < 50 && line.index < 5 && !/[.:]$/u.test(cell.text)
      ? 0.8
      : 0;
  const prose = /[.;]$/u.test(cell.text) || cell.text.length > 140 ? 0.25 : 0;
  const confidence = base - early - (whole ? 0 : 0.08) - prose - line.index * 0.004;
  return confidence > 0.4 ? [{ passage, confidence }] : [];
}

/** "Child Protection and / Safeguarding Policy" */
function titleOverLines(document: DocumentLines, line: Line): TitleCandidate[] {
  const next = document.lines[line.index + 1];
  if (!next || next.page !== line.page || next.blankBefore > 1 || line.index > 10) return [];
  if (
    line.cells.length > 1 ||
    next.cells.length > 1 ||
    line.text.length > 60 ||
    next.text.length > 60
  )
    return [];
  const leadsOn = /\b(?:and|&|of|for|the|to)$|[&/-]$/iu.test(line.text);
  const startsWithTopic = new RegExp(`^(?:${POLICY_TOPIC.source})`, "iu").test(line.text);
  if (POLICY_NOUN.test(line.text) || !(leadsOn || startsWithTopic) || NOT_A_TITLE.test(line.text))
    return [];
  if (
    !POLICY_NOUN.test(next.text) ||
    findWrittenDates(line.text).length > 0 ||
    /[:.]$/u.test(next.text)
  )
    return [];
  if (!leadsOn && next.text.split(/\s+/u).length > 4) return [];
  const whole = passageOf(document.pages, line.page, line.start, next.end);
  const flat = whole.text.replace(/\s+/gu, " ");
  return isTitle(flat)
    ? [{ passage: withoutDate(whole), confidence: 0.955 - line.index * 0.004 }]
    : [];
}

/** In a line that holds the school's name too, the stretch that names the policy. */
function namedPart(cell: Passage): Passage | null {
  const topic = POLICY_TOPIC.exec(cell.text);
  const noun = POLICY_NOUN.exec(cell.text);
  if (!topic && !noun) return null;
  const school =
    /\b(?:school|academy|college|nursery|federation|trust|primary|infants|juniors)\b[\s:,'\u2019s-]*/giu;
  let from = 0;
  for (const match of cell.text.matchAll(school)) {
    const start = Math.min(topic?.index ?? Infinity, noun?.index ?? Infinity);
    if (match.index + match[0].length <= start && match.index > 0)
      from = match.index + match[0].length;
  }
  const rest = partOf(cell, from, cell.text.length);
  const lastNoun = [...rest.text.matchAll(new RegExp(POLICY_NOUN.source, "giu"))].at(0);
  if (!lastNoun) return rest;
  const afterNoun = rest.text.slice(lastNoun.index + lastNoun[0].length);
  const tail =
    /^(?:\s*(?:\([^)]{2,60}\)|(?:and|&|for|of|-|\u2013|,)\s+[\p{L} &/,-]{2,60}|template|19\d\d|20\d\d(?:[/-]\d\d(?:\d\d)?)?))*/iu.exec(
      afterNoun,
    )?.[0] ?? "";
  const school2 = /\b(?:school|academy|college|nursery|federation|trust)\b/iu.exec(tail);
  return partOf(rest, 0, lastNoun.index + lastNoun[0].length + (school2 ? 0 : tail.length));
}

function isTitle(text: string): boolean {
  if (text.length < 4 || text.length > 140 || /https?:|@/u.test(text)) return false;
  return POLICY_TOPIC.test(text) || (POLICY_NOUN.test(text) && text.split(/\s+/u).length >= 2);
}

/** A flattened front sheet goes on with its next field: "Online Safety Policy Issued: May 2020". */
function untilNextField(passage: Passage): Passage {
  const page = /\s(?:Page \d|Contents\b)/u.exec(passage.text);
  const label = labelsIn(passage.text).find(
    ({ start, end }) =>
      start > 0 && /^\s*(?::|on\b|date|by\b)|^\s+\d/iu.test(passage.text.slice(end)),
  );
  const end = Math.min(page?.index ?? passage.text.length, label?.start ?? passage.text.length);
  return withoutDate(partOf(passage, 0, end));
}

/** The title's own date ("June 2018") dates the version and is no part of its name. */
function withoutDate(passage: Passage): Passage {
  const date = findWrittenDates(passage.text).find(({ precision }) => precision !== "year");
  if (!date || !/^[\s().,-]*$/u.test(passage.text.slice(date.index + date.length))) return passage;
  return partOf(passage, 0, date.index);
}

function tidyTitle(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/^["'\u2018\u201c]+|["'\u2019\u201d]+$/gu, "")
    .replace(/[\s:,.(\u2013-]+$/u, "")
    .trim();
}
