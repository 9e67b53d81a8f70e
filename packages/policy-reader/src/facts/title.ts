import { findWrittenDates } from "@safeboard/compliance/dates";
import type { Fact } from "@safeboard/compliance/policy-facts";
import { rounded } from "./dates/choose-date.ts";
import { cellAt, type DocumentLines, frontLines, type Line } from "./layout/document-lines.ts";
import { evidenceOf, type Passage, partOf, passageOf } from "./layout/passages.ts";
import { NOT_A_TITLE, POLICY_NOUN, POLICY_TOPIC } from "./lexicon/policy-words.ts";
import { isTitle, tidyTitle, titleWithin, untilNextField, withoutDate } from "./title-words.ts";

export interface TitleFound {
  fact: Fact<string>;
  passage: Passage;
}

interface TitleCandidate {
  passage: Passage;
  confidence: number;
}

const FRONT_LINES = 20;
const LOST_PER_LINE = 0.004;
const TITLE_FIELD =
  /^(?:(?:trust|school|academy)\s+)?(?:policy\s+)?(?:title|name)(?:\s+of\s+(?:the\s+)?(?:policy|document))?\s*(?::|\t|\s{2,})\s*|^(?:(?:trust|school|academy)\s+)?(?:policy|document)\s*(?:name|title)?\s*(?::|\t|\s{2,})\s*/iu;

/** What the document calls itself: in a "Title:" field, as its first heading, or ("this Online Safety Policy") in a sentence. */
export function policyTitle(document: DocumentLines): TitleFound | null {
  const candidates = frontLines(document, FRONT_LINES).flatMap((line) => [
    ...inField(line),
    ...overTwoLines(document, line),
    ...asHeading(line),
    ...inSentence(line),
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

function inField(line: Line): TitleCandidate[] {
  const label = TITLE_FIELD.exec(line.text);
  if (!label) return [];
  // "Policy name: Online Safety     Policy no: 7": a wide gap ends the field.
  const end = cellAt(line, line.start + label[0].length)?.cell.end ?? line.end;
  const value = partOf(line, label[0].length, Math.min(end - line.start, label[0].length + 160));
  const passage = untilNextField(value);
  return isTitle(passage.text) ? [{ passage, confidence: 0.96 }] : [];
}

/** The first cell of a line that can be a title: "Hill School     Online Safety Policy     May 2023". */
function asHeading(line: Line): TitleCandidate[] {
  const candidates = line.cells.slice(0, 3).map((cell) => headingIn(line, cell));
  return candidates.find((found) => found.length > 0) ?? [];
}

function headingIn(line: Line, cell: Passage): TitleCandidate[] {
  const heading = withoutMarks(cell, line.index === 0);
  if (NOT_A_TITLE.test(heading.text) || NOT_AN_OPENING.test(heading.text)) return [];
  const passage = titleWithin(untilNextField(heading));
  if (!passage || !isTitle(passage.text) || NOT_A_TITLE.test(passage.text)) return [];
  if (SPEAKS_OF_THE_POLICY.test(passage.text)) return [];
  // A title in small letters stands at the very top; further down it is the rest of a sentence.
  if (/^\p{Ll}/u.test(cell.text) && !/^e-?safety/iu.test(cell.text) && line.index > 2) return [];
  const base = headingConfidence(line, heading, passage);
  const confidence = base - (line.index < 6 ? 0 : 0.1) - line.index * LOST_PER_LINE;
  return confidence > 0.4 ? [{ passage, confidence }] : [];
}

/** What begins so is a sentence, a numbered section or the rest of the line above. */
const NOT_AN_OPENING =
  /^(?:There (?:is|are) |(?:An?|This|These|All|It|In|We|And|AND|and|or|of)\b|\d{1,2}\s|[^\p{L}\d"'\u201c(])/u;

/** "The implementation of this e-safety policy" */
const SPEAKS_OF_THE_POLICY = /\bthe policy$|\bthis (?:[\p{L}&/-]+ ){0,4}policy$/iu;

/** Marks of Markdown before a heading, and on a flattened front sheet the page's number: "1 Anti-Bullying Policy". */
function withoutMarks(cell: Passage, first: boolean): Passage {
  const marks =
    /^(?:#{1,6}\s+|\*\*|`\s*|Page \d{1,3}(?: of \d{1,3})?\s+(?=\p{Lu}))?/u.exec(cell.text)?.[0]
      .length ?? 0;
  const number = first ? (/^\d{1,2}\s+(?=\p{Lu})/u.exec(cell.text)?.[0].length ?? 0) : 0;
  return partOf(cell, Math.max(marks, number), cell.text.length);
}

const ONLY_A_SCHOOL =
  /^[^.:;]{3,60}\b(?:school|academy|college|nursery|federation|trust)[\s,:\u2013-]*$/iu;

function headingConfidence(line: Line, cell: Passage, title: Passage): number {
  const [hasTopic, hasNoun] = [POLICY_TOPIC.test(title.text), POLICY_NOUN.test(title.text)];
  // A topic without "policy" is a title only as the first short heading: "Online Safety".
  if (!hasNoun) return isBareTopic(cell.text) && line.index < 5 ? 0.8 : 0;
  // The first line of a flattened front sheet begins with the title and goes on with the rest.
  const before = cell.text.slice(0, title.start - cell.start);
  const leads = line.index === 0 && (before === "" || ONLY_A_SCHOOL.test(before));
  const prose = /[.;]$/u.test(cell.text) || cell.text.length > 140 ? 0.25 : 0;
  const beside = title.text.length >= cell.text.length * 0.6 ? 0 : 0.08;
  return (hasTopic ? 0.95 : 0.75) - (leads ? 0 : prose + beside);
}

/** The words beside the topic may only say where: "Online Safety in Schools", "Safeguarding - On Line Safety". */
function isBareTopic(text: string): boolean {
  if (text.length > 50 || /[.:\d]/u.test(text)) return false;
  const rest = text.replace(new RegExp(POLICY_TOPIC.source, "giu"), "");
  return /^(?:[\s&,\u2013-]|and|in|at|the|our|pupils?|child|children|students?|staff|online|keeping|staying|school|nursery|early years|safe|safety)*$/iu.test(
    rest,
  );
}

/** "Child Protection and / Safeguarding Policy" */
function overTwoLines(document: DocumentLines, line: Line): TitleCandidate[] {
  const below = document.lines[line.index + 1];
  const joined = /^(?:and|&|of|for|[-\u2013])$/iu.test(below?.text ?? "");
  const next = joined ? document.lines[line.index + 2] : below;
  if (!next || next.page !== line.page || next.blankBefore > 1 || line.index > 10) return [];
  const short = [line, next].every(({ cells, text }) => cells.length === 1 && text.length <= 60);
  if (!short || POLICY_NOUN.test(line.text) || NOT_A_TITLE.test(line.text)) return [];
  // "E-Safety" above "E-Safety Policy" is said twice.
  if (next.text.toLowerCase().startsWith(line.text.toLowerCase())) return [];
  const leadsOn = joined || /\b(?:and|&|of|for|the|to)$|[&/-]$/iu.test(line.text);
  const startsWithTopic = new RegExp(`^(?:${POLICY_TOPIC.source})`, "iu").test(line.text);
  // "Behaviour Support Service" above "Online Safety Policy" says whose policy it is.
  if (!leadsOn && !isBareTopic(line.text) && POLICY_TOPIC.test(next.text)) return [];
  if (!leadsOn && !(startsWithTopic && next.text.split(/\s+/u).length <= 4)) return [];
  if (!POLICY_NOUN.test(next.text) || /[:.]$/u.test(next.text)) return [];
  if (findWrittenDates(line.text).length > 0) return [];
  const whole = withoutDate(passageOf(document.pages, line.page, line.start, next.end));
  if (!isTitle(whole.text.replace(/\s+/gu, " "))) return [];
  return [{ passage: whole, confidence: 0.955 - line.index * LOST_PER_LINE }];
}

/** Lines that have lost their break leave "of this PolicyThis Online Safety Policy". */
const SELF_NAMED =
  /(?:\b|(?<=[Pp]olicy))[Tt]his\s+(?<title>(?:(?!\p{L}*\p{Ll}{2}\p{Lu})[\p{L}&/-]{1,20}\s+){1,6}?[Pp]olicy)\b/u;

/** "This Online Safety Policy applies to all": the last resort, when the heading has been lost. */
function inSentence(line: Line): TitleCandidate[] {
  const match = SELF_NAMED.exec(line.text.slice(0, 300));
  const words = match?.groups?.title;
  if (!match || !words || !POLICY_TOPIC.test(words)) return [];
  const from = match.index + match[0].length - words.length;
  const passage = partOf(line, from, from + words.length);
  return [{ passage, confidence: 0.6 }];
}
