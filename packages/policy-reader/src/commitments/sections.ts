import type { TextBlock } from "./layout/text-blocks.ts";
import { type Actor, onlyActor } from "./actor.ts";
import { promiseIn } from "./promise.ts";

const NUMBERED =
  /^(?:(?:section|part|appendix|annex) (?:\d{1,2}|[A-Z])\b|\d{1,2}(?:\.\d{1,2}){0,3}(?=[.):\s])|[A-Z](?=[.):]))[.):]?\s*[:\u2013\u2014-]?\s*/iu;
const LONGEST_HEADING = 90;
const DOTS_AND_PAGE = /(?:\.{3,}|\u2026|\s{3,}|\t)\s*(?:page\s*)?\d{1,3}$|\bpage \d{1,3}$/iu;

/** Sections that describe, and promise nothing whatever their words. */
const DESCRIBES =
  /^(?:table of )?contents$|\b(?:definitions?|terminology|glossary|signs|indicators|symptoms|legislation|legal framework|statutory framework|useful (?:links|websites|contacts)|further (?:information|reading|advice)|resources|related policies|linked policies|links (?:to|with) other|what is|what are)\b/iu;
const OF_CHANGES =
  /\b(?:summary of changes|(?:revision|version|document|amendment) (?:history|control)|change (?:log|record|history))\b/iu;
const SIGNED_BY =
  /\b(?<who>pupils?|students?|learners?|child(?:ren)?|parents?(?:[ /]*(?:and )?carers?)?|staff|governors?|volunteers?|visitors?)\b/iu;

export interface Section {
  heading: string;
  /** Whom the heading names when it names nobody else: "3.1 The governing body". */
  actor: Actor | null;
  describes: boolean;
  /** What was changed in earlier versions: it quotes promises and makes none. */
  ofChanges: boolean;
  /** Who signs the agreement that this section is part of. */
  signatory: string | null;
}

export const START: Section = {
  heading: "",
  actor: null,
  describes: false,
  ofChanges: false,
  signatory: null,
};

/** A short line without a verb of its own, that text follows. */
export function isHeading(block: TextBlock, next: TextBlock | undefined): boolean {
  if (block.row || block.lines.length > 2 || !next) return false;
  const bulleted = block.marker !== null && !/\d|[a-z]/iu.test(block.marker);
  if (
    bulleted ||
    block.text.length > LONGEST_HEADING ||
    (/[.;,!?]$/u.test(block.text) && !block.text.endsWith("?"))
  )
    return false;
  if (block.text.split(/\s+/u).length > 12 || /^\p{Ll}/u.test(block.text)) return false;
  return block.marker === null
    ? promiseIn(block.text) === null
    : next.marker !== block.marker && promiseIn(block.text) === null;
}

export function isContentsLine({ text }: TextBlock): boolean {
  return text.length < 150 && DOTS_AND_PAGE.test(text);
}

/** The section that a heading opens; who signs an agreement holds for the headings below it. */
export function sectionOf(text: string, before: Section): Section {
  const heading = text.replace(NUMBERED, "").replace(/[\s:]+$/u, "");
  const opensPart =
    /\b(?:agreement|acceptable use|AUP|AUA|code of conduct|user|appendix|annex)\b/iu.test(text);
  const duties =
    /^(?:(?:key|main|specific|their|the|additional) )*(?:roles?|responsibilit(?:y|ies)|duties)(?: and (?:responsibilit(?:y|ies)|duties))?(?: include)?$/iu.test(
      heading,
    );
  const signedBy = SIGNED_BY.exec(heading)?.groups?.["who"]?.toLowerCase() ?? null;
  return {
    heading,
    actor: duties ? before.actor : onlyActor(heading),
    describes: DESCRIBES.test(heading),
    ofChanges: OF_CHANGES.test(heading),
    signatory: opensPart ? signatoryOf(signedBy) : before.signatory,
  };
}

function signatoryOf(word: string | null): string | null {
  if (word === null) return null;
  if (/^(?:pupil|child|student|learner)/u.test(word)) return "pupils";
  return word.startsWith("parent") ? "parents" : word.replace(/(?<!s|ff)$/u, "s");
}
