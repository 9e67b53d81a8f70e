import { speaksOfAnotherPolicy } from "./dates/another-policy.ts";
import type { Fact } from "@safeboard/compliance/policy-facts";
import { isAboutAnotherThing, isLeftBlank } from "./approval-doubts.ts";
import { endOfWords, tidyBody } from "./body-words.ts";
import { rounded } from "./dates/choose-date.ts";
import type { DocumentLines, Line } from "./layout/document-lines.ts";
import { everyMatch } from "./layout/every-match.ts";
import { evidenceOf, type Passage, partOf, passageOf } from "./layout/passages.ts";
import { APPROVALS, SPEAKS_OF_APPROVAL } from "./lexicon/approval-words.ts";
import { BODY_ANYWHERE, BODY_HERE } from "./lexicon/bodies.ts";

interface BodyFound {
  value: string;
  passage: Passage;
  confidence: number;
}

/** The body that approves the policy, as written; with the committee to which approval is delegated, if it says so. */
export function approvingBody(document: DocumentLines, title: string | null): Fact<string> | null {
  const found = document.lines
    .filter(({ text }) => SPEAKS_OF_APPROVAL.test(text))
    .flatMap((line) => [
      ...bodiesOf(document, line, title),
      ...bodyBeforeApproval(document, line, title),
      ...bodyBelowApproval(document, line),
      ...committeeOfField(line),
      ...bodyThatApproved(line, title),
    ])
    .toSorted((a, b) => b.confidence - a.confidence);
  const best = found[0];
  if (!best) return null;
  const delegated = delegatedTo(document);
  const value =
    delegated && !best.value.toLowerCase().includes(delegated.toLowerCase())
      ? `${best.value} (approval delegated to ${delegated})`
      : best.value;
  return { value, evidence: evidenceOf(best.passage), confidence: rounded(best.confidence) };
}

function bodiesOf(document: DocumentLines, line: Line, title: string | null): BodyFound[] {
  const page = document.pages[line.page - 1] ?? "";
  const found: BodyFound[] = [];
  for (const { pattern, confidence } of APPROVALS) {
    for (const match of everyMatch(pattern, line.text)) {
      const at = line.start + match.index + match[0].length;
      const after = page.slice(at, at + 140);
      const [gap] = /^[\s:|]*/u.exec(after) ?? [""];
      const words = after.slice(gap.length).replace(/\s*\n\s*/gu, " ");
      const body = BODY_HERE.exec(words)?.groups?.body;
      if (!body || gap.split("\n").length > (standsAlone(document, at + gap.length, line) ? 3 : 2))
        continue;
      const before = line.text.slice(0, match.index);
      // "Approved by:" with a capital and a colon is a field, whatever stands before it in a flattened table.
      const field = /^\p{Lu}.*:\s*$/u.test(match[0]) || /\b(?:Date|Policy)\s+$/u.test(before);
      if (!field && isAboutAnotherThing(before, document, line)) continue;
      if (speaksOfAnotherPolicy(before.split(/[.;!?\t]\s|\s{3,}/u).at(-1) ?? "", title)) continue;
      if (isLeftBlank(after.slice(gap.length), line)) continue;
      const end = endOfWords(after, gap.length, body);
      const passage = passageOf(document.pages, line.page, line.start + match.index, at + end);
      const sentence = match.index > 60 ? 0.93 : 1;
      found.push({
        value: tidyBody(body),
        passage,
        confidence: confidence * sentence * personOnly(body),
      });
    }
  }
  return found;
}

/** "Approved by: / / Board of Directors": over a blank line only a line that is nothing else answers a label. */
function standsAlone(document: DocumentLines, at: number, label: Line): boolean {
  const below = document.lines[label.index + 1];
  const body = below?.start === at ? BODY_HERE.exec(below.text)?.[0] : undefined;
  return label.text.endsWith(":") && body?.length === below?.text.length;
}

/** "Governor approval: October 2024", "Date approved by trust board", "Governors approved this policy" */
function bodyBeforeApproval(
  document: DocumentLines,
  line: Line,
  title: string | null,
): BodyFound[] {
  const match =
    /(?<![\p{L}])(?:approv(?:al|ed)|ratif(?:ied|ication)|agreed|adopted)(?! by)(?![\p{L}])/iu.exec(
      line.text.slice(0, 120),
    );
  if (!match || match.index > 60) return [];
  const before = line.text.slice(0, match.index);
  const body = BODY_ANYWHERE.exec(before);
  if (!body?.groups?.body || !/^[\s:'\u2019s-]*$/u.test(before.slice(body.index + body[0].length)))
    return [];
  const value = line.text.slice(match.index);
  if (!/\d/u.test(value) || speaksOfAnotherPolicy(value.slice(0, 80), title)) return [];
  const passage = passageOf(
    document.pages,
    line.page,
    line.start + body.index,
    Math.min(line.end, line.start + 120),
  );
  const name = /^governor$/iu.test(body.groups.body) ? `${body.groups.body}s` : body.groups.body;
  return [{ value: tidyBody(name), passage, confidence: 0.9 }];
}

const BODY_APPROVED =
  /(?<![\p{L}])(?<body>(?:full |local )?(?:governing (?:body|board)|board of (?:governors|trustees)|trust board|trustees|governors))(?: have| has)? (?:approved|ratified|adopted|agreed) (?:it|this|the) /giu;

/** "The governors approved it on 9 February" */
function bodyThatApproved(line: Line, title: string | null): BodyFound[] {
  return everyMatch(BODY_APPROVED, line.text).flatMap((match) => {
    const after = line.text.slice(
      match.index + match[0].length,
      match.index + match[0].length + 60,
    );
    const ownPolicy = /^(?:on|in|at)\b|^(?:[\p{L}-]+ ){0,4}?policy\b/iu.test(after);
    const passage = partOf(line, match.index, match.index + match[0].length);
    const value = tidyBody(match.groups?.body ?? "");
    const [named = ""] = /^.*?policy\b/iu.exec(after) ?? [];
    return ownPolicy && !speaksOfAnotherPolicy(named, title)
      ? [{ value, passage, confidence: 0.9 }]
      : [];
  });
}

/** A label over two lines of a cell: "Revised and adopted   Summer 2022 / by governing board:". */
function bodyBelowApproval(document: DocumentLines, line: Line): BodyFound[] {
  const below = document.lines[line.index + 1];
  if (!below || below.page !== line.page || below.blankBefore > 0) return [];
  if (!/\b(?:approved|adopted|ratified|agreed)\s*$/iu.test(line.cells[0]?.text ?? "")) return [];
  const by = /^by (?:the )?/iu.exec(below.text);
  const body = by && BODY_HERE.exec(below.text.slice(by[0].length))?.groups?.body;
  if (!by || !body) return [];
  const end = below.start + by[0].length + body.length;
  const passage = passageOf(document.pages, line.page, line.start, end);
  return [{ value: tidyBody(body), passage, confidence: 0.94 }];
}

const COMMITTEE_FIELD =
  /^(?:(?:responsible|approving|governing|governors?['\u2019]?|lead|monitoring) )?(?:sub[ -]?)?committee(?: responsible)?\s*[:\t]\s*/iu;

/** "Responsible committee: Children, Families and Community": the label says that it is one. */
function committeeOfField(line: Line): BodyFound[] {
  return line.cells.flatMap((cell, column) => {
    const label = COMMITTEE_FIELD.exec(cell.text)?.[0] ?? "";
    const alone =
      /^(?:(?:responsible|approving|governing) )?(?:sub[ -]?)?committee(?: responsible)?\s*:?$/iu.test(
        cell.text,
      );
    const value = alone
      ? line.cells[column + 1]
      : label && partOf(cell, label.length, cell.text.length);
    if (!value || !/^\p{Lu}[\p{L}&,'\u2019 -]{2,60}$/u.test(value.text)) return [];
    if (/^(?:tbc|n\/?a|none|date|review)\b/iu.test(value.text)) return [];
    return [{ value: tidyBody(value.text), passage: value, confidence: 0.85 }];
  });
}

/** A person who signs ("Headteacher") is less often the approving body than a board is. */
function personOnly(body: string): number {
  return /^(?:the )?(?:head ?teacher|principal|ceo|chief executive(?: officer)?|slt|smt|senior [\p{L}]+ team)$/iu.test(
    body,
  )
    ? 0.85
    : 1;
}

function delegatedTo(document: DocumentLines): string | null {
  for (const line of document.lines.slice(0, 60)) {
    const match =
      /\bdelegated to (?:the )?(?<committee>[\p{L}&' -]{3,60}?(?:committee|headteacher|board|body|group))\b/iu.exec(
        line.text,
      );
    if (match?.groups?.committee) return match.groups.committee;
  }
  return null;
}
