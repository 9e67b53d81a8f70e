import type { DateFact } from "@safeboard/compliance/policy-facts";
import type { DocumentLines } from "../layout/document-lines.ts";
import { evidenceOf } from "../layout/passages.ts";
import type { DateMention, MentionForm } from "./date-mentions.ts";

/** How often a date tied to its label in this way was the right one, on documents not tuned for. */
const CONFIDENCE: Record<MentionForm, number> = {
  label: 0.96,
  sentence: 0.91,
  table: 0.9,
  after: 0.85,
  alone: 0.84,
  title: 0.8,
};

const DISPUTED = 0.6;

export interface Candidate {
  mention: DateMention;
  score: number;
  confidence: number;
}

/** Weighs the mentions of one kind: what its words say, how they are tied to it, where it stands. Best first. */
export function candidatesOf(
  document: DocumentLines,
  mentions: readonly DateMention[],
): Candidate[] {
  return mentions
    .map((mention) => {
      const confidence = confidenceOf(document, mention);
      return { mention, confidence, score: confidence * (0.8 + mention.strength * 0.2) };
    })
    .filter(({ score }) => score >= 0.3)
    .toSorted(surest);
}

function confidenceOf(document: DocumentLines, mention: DateMention): number {
  const said = mention.strength >= 0.85 ? 1 : 0.45 + mention.strength * 0.5;
  return CONFIDENCE[mention.form] * said * placeOf(document, mention);
}

/** Policies date themselves on the front sheet, in a version table or at the very end; rarely in the middle. */
function placeOf(document: DocumentLines, { line, strength }: DateMention): number {
  const last = document.lines.length - 1;
  if (line.index < 60 || last - line.index < 60 || strength >= 0.95) return 1;
  return 0.8;
}

/** Of dates that are told equally surely, the latest is in force: a table of versions lists the old ones too. */
const NEARLY_EQUAL = 0.12;

/** The date that stands for its kind, with the others that dispute it. */
export function chooseDate(
  candidates: readonly Candidate[],
): { chosen: Candidate; disputed: Candidate[] } | null {
  const best = candidates[0];
  if (!best) return null;
  const near = candidates.filter((other) => rivals(other, best));
  const latest =
    near.toSorted((a, b) => later(a.mention, b.mention) || b.score - a.score)[0] ?? best;
  const chosen = sharpest(latest, candidates);
  const disputed = near.filter(
    ({ mention }) =>
      !mention.inHistory &&
      !overlap(mention, chosen.mention) &&
      !isListedWith(mention, chosen.mention),
  );
  return { chosen, disputed };
}

/** "Revised: Spring 2031, Spring 2033": one label lists them all, and contradicts itself in nothing. */
function isListedWith({ passage }: DateMention, chosen: DateMention): boolean {
  return passage.page === chosen.passage.page && passage.start === chosen.passage.start;
}

/** "Approved" outranks "effective from", however late; two approvals are rivals. */
function rivals(other: Candidate, best: Candidate): boolean {
  const sameRank = Math.abs(other.mention.strength - best.mention.strength) <= 0.06;
  return sameRank && other.score >= best.score - NEARLY_EQUAL;
}

/** "September 2020" and "18.09.20" are no contradiction: the more precise one is meant. */
function sharpest(chosen: Candidate, candidates: readonly Candidate[]): Candidate {
  const within = candidates.filter(
    ({ mention, score }) =>
      score >= chosen.score - NEARLY_EQUAL &&
      mention.date.start >= chosen.mention.date.start &&
      mention.date.end <= chosen.mention.date.end,
  );
  return within.find(({ mention }) => mention.date.precision === "day") ?? chosen;
}

export function overlap(a: DateMention, b: DateMention): boolean {
  return a.date.start <= b.date.end && b.date.start <= a.date.end;
}

/** Sorts the surest first. */
export function surest(a: Candidate, b: Candidate): number {
  return b.score - a.score || later(a.mention, b.mention);
}

/** Sorts the later date first. */
function later(a: DateMention, b: DateMention): number {
  return b.date.end.localeCompare(a.date.end) || b.date.start.localeCompare(a.date.start);
}

export function dateFact(choice: { chosen: Candidate; disputed: readonly Candidate[] }): DateFact {
  const { mention, confidence } = choice.chosen;
  return {
    ...mention.date,
    computed: false,
    evidence: evidenceOf(mention.passage),
    confidence: rounded(choice.disputed.length > 0 ? Math.min(DISPUTED, confidence) : confidence),
  };
}

export function rounded(confidence: number): number {
  return Math.round(Math.min(0.99, confidence) * 100) / 100;
}
