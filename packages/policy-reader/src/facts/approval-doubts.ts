import { findWrittenDates } from "@safeboard/compliance/dates";
import type { DocumentLines, Line } from "./layout/document-lines.ts";
import { BODY_HERE } from "./lexicon/bodies.ts";

/** "Our policy was written by the school. It has been agreed by senior leaders and approved by governors" */
const SAYS_IT_OF_THE_POLICY =
  /\b(?:this|the|our) (?:[\p{L}-]+ ){0,4}(?:policy|document|statement)\b[^.]*\. +it (?:has been|was|is|will be) [^.]*$/iu;

/** "The agreement is approved by ...", an equipment, another policy, the body of "must be approved by the head". */
export function isAboutAnotherThing(before: string, document: DocumentLines, line: Line): boolean {
  const subject = before.slice(-110).trim();
  if (SAYS_IT_OF_THE_POLICY.test(before.slice(-200))) return false;
  if (
    /\b(?:who|which|sites?|websites?|apps?|software|devices?|equipment|use|access|accounts?|images?|photographs?|content|platforms?|resources|requests?|systems?|communications?|visits?|visitors?|providers?|must be|only|been|not|unless|templates?|emails?|people|staff|changes?|any)\b[^.]{0,40}$/iu.test(
      subject,
    )
  ) {
    return !/\b(?:this|the|our) (?:[\p{L}-]+ ){0,4}(?:policy|document|statement)\b[^.]*$/iu.test(
      subject,
    );
  }
  const words = subject.split(/\s+/u).filter(Boolean).length;
  if (words <= 4) return false;
  const above = document.lines[line.index - 1]?.text.slice(-80) ?? "";
  return !/\b(?:policy|polic(?:y|ies)|document|statement|it (?:is|was|has|will)|agreed|approved|reviewed)\b/iu.test(
    `${above} ${subject}`,
  );
}

/** "AGREED BY GOVERNORS:" with nothing after it: the approval has not been filled in. */
export function isLeftBlank(words: string, line: Line): boolean {
  const body = BODY_HERE.exec(words.replace(/\s*\n\s*/gu, " "));
  const rest = words.slice(body?.[0].length ?? 0).split("\n")[0] ?? "";
  if (!/^\s*(?:\((?:date|signed?)\)|on|:)?\s*:?[\s._\u2026/-]*$/iu.test(rest)) return false;
  const [below = ""] = words
    .slice((body?.[0].length ?? 0) + rest.length)
    .trimStart()
    .split("\n");
  if (findWrittenDates(below)[0]?.index === 0) return false;
  // "Ratified by Governing Body (date):": the field asks for the day, and its label says who.
  if (/^\s*\(date\)/iu.test(rest)) return false;
  return (
    /:\s*$/u.test(line.text) &&
    /(?:governors|body|board|trustees|committee)\s*(?:\(date\))?\s*:\s*$/iu.test(line.text) &&
    !/\bpolicy\b/iu.test(line.text)
  );
}
