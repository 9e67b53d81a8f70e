import type { Fact } from "@safeboard/compliance/policy-facts";
import { rounded } from "./dates/choose-date.ts";
import type { DocumentLines, Line } from "./layout/document-lines.ts";
import { everyMatch } from "./layout/every-match.ts";
import { evidenceOf, type Passage, partOf } from "./layout/passages.ts";
import { GUIDANCE_TITLES } from "./lexicon/guidance-titles.ts";
import { POLICY_NOUN } from "./lexicon/policy-words.ts";

/** What introduces a list of other policies, as a heading or in a sentence. */
const INTRODUCTION =
  /\b(?:(?:(?:other|key) )?(?:related|linked|associated|relevant|supporting|connected|other) (?:school |internal |organisational |trust |academy )?(?:polic(?:y|ies)|documents?)|links? (?:to|with)(?: other)?(?: (?:school|trust|key|related))?(?: polic(?:y|ies)| documents)?|(?:read|used|considered|viewed|implemented) (?:alongside|in conjunction with|together with|in (?:line|parallel) with|with)|in conjunction with|referenced in|cross[- ]referenced? (?:with|to)|linked to|policy links|linked with|links with)\b/iu;

const BULLET = /^[-*\u2022\u00b7\u25cf\uf0b7\u25aa\u27a2o]\s+|^\(?\d{1,2}[.)]\s+/u;
const NOT_AN_ITEM =
  /statutory guidance|local authorit|https?:|www\.|@|\b(?:act|regulations?) \d{4}\b|^page \d/iu;
const PREFACE =
  /\b(?:polic(?:y|ies)|procedures?|documents?|following|including|include|links?|referenced|linked|to|with|in)\b[^:]{0,40}:\s*/iu;

const LONGEST_LIST = 50;
const GUIDANCE = new RegExp(GUIDANCE_TITLES.map(({ pattern }) => pattern.source).join("|"), "iu");

interface Item {
  passage: Passage;
  confidence: number;
}

/** The other policies that the document tells its reader to read with it. */
export function relatedPolicies(document: DocumentLines, title: string | null): Fact<string>[] {
  const items: Item[] = [];
  for (const line of document.lines) {
    const introduction = INTRODUCTION.exec(line.text.slice(0, 400));
    if (!introduction || isContentsEntry(line)) continue;
    items.push(...itemsOfList(document, line), ...itemsInLine(line, introduction));
  }
  items.push(...document.lines.flatMap(namedInBrackets));
  return distinct(items, title);
}

/** The bulleted or plain short lines below a heading. */
function itemsOfList(document: DocumentLines, heading: Line): Item[] {
  const items: Item[] = [];
  let at = heading.index + 1;
  // A heading may be followed by a sentence that ends in a colon, itself over two lines.
  for (let skipped = 0; skipped < 3; skipped += 1) {
    const line = document.lines[at];
    if (!line || BULLET.test(line.text) || /:\s*$/u.test(document.lines[at - 1]?.text ?? "")) break;
    if (!/[:]\s*$/u.test(line.text) && line.text.length < 60) break;
    at += 1;
  }
  const opensList = /:\s*$/u.test(document.lines[at - 1]?.text ?? "") || heading.text.length < 60;
  if (!opensList) return [];
  const firstBullet = BULLET.exec(document.lines[at]?.text ?? "")?.[0] ?? "";
  const bulleted = firstBullet !== "";
  const end = at + LONGEST_LIST;
  for (; at < end; at += 1) {
    const line = document.lines[at];
    if (!line || (!bulleted && items.length > 0 && line.blankBefore > 0 && !named(line.text)))
      break;
    const bullet = BULLET.exec(line.text)?.[0] ?? "";
    // A numbered heading ends a list of dots.
    if (bullet && /\d/u.test(bullet) !== /\d/u.test(firstBullet)) break;
    if (bulleted ? !bullet : line.text.length > 90) {
      if (bulleted && line.blankBefore === 0 && /^[\p{Ll}]/u.test(line.text)) continue;
      break;
    }
    if (!bulleted && !named(line.text)) break;
    const passage = partOf(line, bullet.length, line.text.length);
    if (passage.text.length <= 120 && isItem(passage.text))
      items.push({ passage, confidence: 0.92 });
    else if (!bulleted) break;
  }
  return items;
}

/** "Linked to: behaviour, health and safety, ..." and "to be read with the Safeguarding and Anti-Bullying policies". */
function itemsInLine(line: Line, introduction: RegExpExecArray): Item[] {
  const from = introduction.index + introduction[0].length;
  const rest = line.text.slice(from, from + 500);
  const stop = /\.(?:\s|$)/u.exec(rest);
  let words = rest.slice(0, stop?.index ?? rest.length);
  const colon = PREFACE.exec(introduction[0] + words);
  let offset = from;
  if (/^\s*:/u.test(words)) {
    offset += /^\s*:/u.exec(words)?.[0].length ?? 0;
  } else if (colon && colon.index + colon[0].length > introduction[0].length) {
    offset += colon.index + colon[0].length - introduction[0].length;
  } else if (!/\bpolic(?:y|ies)\b/iu.test(words)) {
    return [];
  }
  words = words.slice(offset - from);
  const items: Item[] = [];
  let start = 0;
  for (const separator of [...separatorsIn(words), null]) {
    const end = separator ? separator.index : words.length;
    const passage = withoutLead(partOf(line, offset + start, offset + end));
    if (passage.text.length <= 80 && isItem(passage.text) && /^\p{Lu}/u.test(passage.text))
      items.push({ passage, confidence: 0.8 });
    start = end + (separator?.[0].length ?? 0);
  }
  return items;
}

/** Where a list in a sentence is cut: at semicolons, else at commas and the "and" after the last of them. */
function separatorsIn(words: string): RegExpExecArray[] {
  if (words.includes(";")) return [...words.matchAll(/;(?:\s+and\b)?/giu)];
  const lastComma = words.lastIndexOf(",");
  return [...words.matchAll(/,|\s+and\s+(?=(?:the |our )?\p{Lu})/gu)].filter(
    ({ 0: sign, index }) =>
      sign === "," ||
      (index > lastComma && !ONE_NAME.test(words.slice(Math.max(0, index - 25), index + 25))),
  );
}

/** Two words with "and" that name one policy. */
const ONE_NAME =
  /\b(?:safeguarding and child protection|child protection and safeguarding|health and safety|teaching and learning|equality and diversity|marking and feedback|sen and inclusion|relationships and sex|mental health and well-?being|attendance and punctuality)\b/iu;

const IN_BRACKETS =
  /\((?:see |refer to )?(?:the |our )?(?<names>\p{Lu}[^()]{4,90}?(?:Policy|Policies|Code of Conduct))\)/gu;

/** "(Behaviour Policy and Safeguarding Policy)" beside what they cover. */
function namedInBrackets(line: Line): Item[] {
  return everyMatch(IN_BRACKETS, line.text.slice(0, 4000)).flatMap((match) => {
    const at = match.index + match[0].indexOf(match.groups?.names ?? "");
    const names = match.groups?.names ?? "";
    let start = 0;
    const parts: Item[] = [];
    for (const separator of [...separatorsIn(names), null]) {
      const end = separator ? separator.index : names.length;
      const passage = partOf(line, at + start, at + end);
      if (isItem(passage.text)) parts.push({ passage, confidence: 0.75 });
      start = end + (separator?.[0].length ?? 0);
    }
    return parts;
  });
}

function withoutLead(passage: Passage): Passage {
  const lead =
    /^(?:(?:the|our|and|also|other|school(?:'s|\u2019s)?|academy(?:'s|\u2019s)?|trust(?:'s|\u2019s)?|its|policies|policy|following|including|such as|for|on|as well as|in particular)\s+)+(?=\p{Lu})/iu.exec(
      passage.text,
    )?.[0] ?? "";
  return partOf(passage, lead.length, passage.text.length);
}

function isItem(text: string): boolean {
  if (
    text.length < 2 ||
    NOT_AN_ITEM.test(text) ||
    /^(?:etc|and|the|policy|policies)\.?$/iu.test(text)
  )
    return false;
  return !GUIDANCE.test(text) || POLICY_NOUN.test(text);
}

const NAMED_POLICY =
  /\b(?:polic(?:y|ies)|procedures?|code of conduct|agreements?|AUPs?|plan|statement|guidance|safeguarding|child protection|bullying|behaviou?r|data protection|complaints|whistle-?blowing|GDPR|curriculum|computing|PSHE|RSE|RSHE|health and safety|disciplinary|image sharing|SEND|equality|safer recruitment)\b/iu;

function named(text: string): boolean {
  return NAMED_POLICY.test(text);
}

function isContentsEntry(line: Line): boolean {
  return /(?:\.{3,}|\s{3,}|\t|page )\s*\d{1,3}\s*$/iu.test(line.text);
}

function distinct(items: readonly Item[], title: string | null): Fact<string>[] {
  const facts: Fact<string>[] = [];
  const seen = new Set<string>();
  const own = keyOf(title ?? "");
  for (const { passage, confidence } of items) {
    const value = passage.text.replace(/\s+/gu, " ").replace(/[\s.;,:]+$/u, "");
    const key = keyOf(value);
    if (key === "" || key === own || seen.has(key)) continue;
    seen.add(key);
    facts.push({ value, evidence: evidenceOf(passage), confidence: rounded(confidence) });
  }
  return facts;
}

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(?:polic(?:y|ies)|procedures?|and|the|our|guidance|school)\b|[^a-z]/gu, "");
}
