import { findReviewCycle } from "@safeboard/compliance/dates";
import type { Fact } from "@safeboard/compliance/policy-facts";
import { rounded } from "./choose-date.ts";
import { speaksOfAnotherPolicy } from "./another-policy.ts";
import type { DocumentLines } from "../layout/document-lines.ts";
import { everyMatch } from "../layout/every-match.ts";
import { evidenceOf, type Passage, passageOf } from "../layout/passages.ts";

const CYCLE_LABEL =
  /\b(?:(?:review|policy|revision)\s+(?:cycle|frequency|period|schedule|interval|timetable|timescale)|frequency\s+(?:of\s+)?(?:policy\s+)?review|(?:reviewed|review)\s+every|cycle\s+of\s+review|how\s+often)\b|\bpolicy\s+(?:will|shall|is\s+to)\s+be\s+reviewed(?=\s*:\s*$)|(?:^|\t)(?:policy\s+)?review(?=\s*:|\t)/iu;

/** A sentence about reviewing, and the words that make it about the policy rather than about filters or training. */
const REVIEWING =
  /\b(?:review(?:ed|ing|s)?|revis(?:ed|it|ited)|updat(?:ed|ing)|renew(?:ed|al))\b/iu;
const POLICY =
  /\b(?:this|the|our|these|each|all)\s+(?:[\p{L}-]+\s+){0,4}(?:polic(?:y|ies)|statement|document)\b|\b(?:policy|policies|living document)\b|^\W*(?:it|and|to be|reviewed|review)\b/iu;
const OTHER_SUBJECT =
  /\b(?:training|filter(?:s|ing)?|monitoring|risk assessments?|audit(?:s|ed)?|report(?:s|ed)?|logs?|passwords?|curriculum|agreements?|AUPs?|self-review|360|incidents?|software|systems?|governors? (?:will )?(?:meet|receive)|meetings?|contracts?|kcsi?e|keeping children safe|provision|assembl(?:y|ies)|lessons?|data|register|emergency|technolog(?:y|ies)|standards)\b/iu;

const POLICY_IS_REVIEWED =
  /\b(?:this|the|our|e-?safety|online safety|all|each) (?:[\p{L}/&-]+ ){0,5}(?:polic(?:y|ies)|document|statement)\b[^.]{0,60}\b(?:review|updat|revis|renew)|\b(?:review(?:s|ing)?|updat(?:es|ing)|revis(?:es|ing)) (?:this|the|our|its|all|each) (?:[\p{L}/&-]+ ){0,4}(?:polic(?:y|ies)|document|statement)\b/iu;

/** "reviewed on an annual basis": with nothing else that could be meant, the document speaks of itself. */
const REVIEWED_THEN_CYCLE = /\breviewed\b.{0,20}\b(?:annual|year|month|term)/iu;

/** "annually, or in response to an incident": what else may lead to a review. */
const OCCASION =
  /\b(?:(?:or|and)\s+(?:sooner|earlier|more|whenever|when|if|as|in|following|after)|in\s+(?:response|light|the\s+light)|following|after|whenever|unless)\b.*$/isu;

const INTERVAL =
  "(?:half[ -]?)?(?:annual(?:ly)?|yearly|biennial(?:ly)?|triennial(?:ly)?|termly|monthly|\\p{L}+[ -]yearly|\\d years?)";
/** "Annual / Biennial / Termly": a template's choices, none of them crossed out. */
const UNDECIDED = new RegExp(`${INTERVAL}\\s*/\\s*${INTERVAL}`, "iu");

interface CycleMention {
  months: number;
  passage: Passage;
  confidence: number;
}

/** How often the policy is reviewed, in months; a sentence that gives several reasons to review names the usual one. */
export function reviewCycle(
  document: DocumentLines,
  title: string | null,
): {
  cycle: Fact<number> | null;
  warnings: string[];
} {
  const mentions = [...labelled(document), ...sentences(document, title)].toSorted(
    (a, b) => b.confidence - a.confidence,
  );
  const best = mentions[0];
  if (!best) return { cycle: null, warnings: [] };
  const other = mentions.find(({ months }) => months !== best.months);
  const warnings = other
    ? [`Two review cycles are given: "${best.passage.text}" (taken) and "${other.passage.text}".`]
    : [];
  const confidence = rounded(other ? Math.min(0.6, best.confidence) : best.confidence);
  return {
    cycle: { value: best.months, evidence: evidenceOf(best.passage), confidence },
    warnings,
  };
}

/** "Review cycle: annual", "Status & review cycle   Statutory / Annual", the value beside or below. */
function labelled(document: DocumentLines): CycleMention[] {
  const found: CycleMention[] = [];
  for (const line of document.lines) {
    const label = CYCLE_LABEL.exec(line.text.slice(0, 200));
    if (!label) continue;
    const from = line.start + label.index;
    const below = document.lines[line.index + 1];
    const ends =
      below && below.page === line.page && below.text.length < 40 && below.blankBefore <= 1
        ? [Math.min(line.end, from + 140), below.end]
        : [Math.min(line.end, from + 140)];
    for (const end of ends) {
      const passage = passageOf(document.pages, line.page, from, end);
      const value = passage.text.slice(label[0].length);
      const cycle = UNDECIDED.test(value) ? null : findReviewCycle(value);
      if (!cycle || OTHER_SUBJECT.test(passage.text.slice(0, label[0].length + cycle.index)))
        continue;
      const quote = passageOf(
        document.pages,
        line.page,
        from,
        from + label[0].length + cycle.index + cycle.asWritten.length,
      );
      found.push({ months: cycle.months, passage: quote, confidence: 0.95 });
      break;
    }
  }
  return found;
}

/** "This policy will be reviewed annually", over line ends too. */
function sentences(document: DocumentLines, title: string | null): CycleMention[] {
  const found: CycleMention[] = [];
  document.pages.forEach((text, index) => {
    for (const match of everyMatch(REVIEW_WORD, text)) {
      const from = sentenceStart(text, match.index);
      const to = sentenceEnd(text, match.index);
      const sentence = text.slice(from, to);
      if (!REVIEWING.test(sentence)) continue;
      const cycle = findReviewCycle(text.slice(match.index, to)) ?? findReviewCycle(sentence);
      if (!cycle || speaksOfAnotherPolicy(sentence, title)) continue;
      const confidence = confidenceIn(sentence);
      if (confidence === 0) continue;
      const passage = passageOf(document.pages, index + 1, from, to);
      found.push({ months: cycle.months, passage, confidence });
    }
  });
  return found;
}

/** 0 when the sentence is about reviewing something else. */
function confidenceIn(sentence: string): number {
  const said = POLICY_IS_REVIEWED.test(sentence);
  const usual = sentence.replace(OCCASION, "");
  if (OTHER_SUBJECT.test(usual)) return said ? 0.8 : 0;
  if (said) return 0.93;
  if (POLICY.test(sentence)) return 0.85;
  return REVIEWED_THEN_CYCLE.test(sentence) ? 0.7 : 0;
}

const REVIEW_WORD = /\b(?:review|revis|updat|renew)\p{L}*/giu;
const SENTENCE_STARTS =
  /[.!?:;][ \u00a0\n]+|\n[ \t]*\n|\n\s*(?=(?:We|This|The|Our|It|All|Policies)\b)|[\u2022\u00b7\u25cf]|\n\s*[-*]\s/gu;
const REACH = 200;

function sentenceStart(text: string, at: number): number {
  const words = text.slice(Math.max(0, at - REACH), at);
  let start = 0;
  for (const stop of everyMatch(SENTENCE_STARTS, words)) {
    start = stop.index + stop[0].length;
  }
  return at - words.length + start;
}

function sentenceEnd(text: string, at: number): number {
  const words = text.slice(at, at + REACH);
  const stop = /[.!?;](?=\s|$)|\n[ \t]*\n|[\u2022\u00b7\u25cf]|\n\s*[-*]\s/u.exec(words);
  return at + (stop ? stop.index : words.length);
}
