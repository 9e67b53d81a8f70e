import { DATE_LABELS, type DateLabelKind, LABEL_FILLERS } from "../lexicon/date-labels.ts";
import { everyMatch } from "../layout/every-match.ts";

export interface LabelFound {
  kind: DateLabelKind;
  /** 0 to 1, less when other words stand between the label and the date. */
  strength: number;
  start: number;
  end: number;
}

const LOST_PER_WORD_BETWEEN = 0.12;

/** All labels in the words, left to right; where two overlap, the longer one. */
export function labelsIn(words: string): LabelFound[] {
  const found: LabelFound[] = [];
  for (const { kind, pattern, strength } of DATE_LABELS) {
    for (const match of everyMatch(pattern, words)) {
      found.push({ kind, strength, start: match.index, end: match.index + match[0].length });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: LabelFound[] = [];
  for (const label of found) {
    const previous = kept.at(-1);
    if (!previous || label.start >= previous.end) kept.push(label);
    else if (label.end - label.start > previous.end - previous.start) kept[kept.length - 1] = label;
  }
  return kept;
}

/** "Review due (or when the law changes)": the date isn't the law's. */
const OTHER_OCCASION = /\((?:or|and|unless|if|sooner|earlier)\b[^()]{0,80}\)/giu;

/** The label that the words before a date give it: the nearest one, weaker for each unrelated word between. */
export function labelBefore(said: string): LabelFound | null {
  const words = said.replace(OTHER_OCCASION, (aside) => " ".repeat(aside.length));
  const labels = labelsIn(words);
  const nearest = fieldOver(labels, words) ?? labels.at(-1);
  if (!nearest) return null;
  if (isMeeting(words, nearest)) return approvedAtMeeting(labels);
  const label = isPlainDate(nearest) ? (labelOfPlainDate(labels) ?? nearest) : nearest;
  const between = unrelatedWords(words.slice(nearest.end));
  const strength = label.strength - between * LOST_PER_WORD_BETWEEN;
  return strength > 0.2 ? { ...label, strength, end: nearest.end } : null;
}

/** "Next review: as the law is updated or May 2031": what else may lead to it is no label of its own. */
function fieldOver([first, ...more]: readonly LabelFound[], words: string): LabelFound | null {
  const last = more.at(-1);
  if (first?.kind !== "nextReview" || last?.kind !== "lastReviewed") return null;
  const opens = words.slice(0, first.start).trim() === "" && /^\s*:/u.test(words.slice(first.end));
  return opens && /^\p{Ll}/u.test(words.slice(last.start)) ? { ...first, end: last.end } : null;
}

/** "Approved at the governors' meeting of 14 November": the meeting's date is the approval's. */
function isMeeting(words: string, label: LabelFound): boolean {
  return label.kind === "outside" && /^(?:meeting|minutes)/iu.test(words.slice(label.start));
}

function approvedAtMeeting(labels: readonly LabelFound[]): LabelFound | null {
  const before = labels.at(-2);
  return before?.kind === "adopted" && before.strength >= 0.9 ? before : (labels.at(-1) ?? null);
}

/** The label in the words after a date, when they start with it: "September 2020 (approved by governors)". */
export function labelAfter(words: string): LabelFound | null {
  const first = labelsIn(words)[0];
  if (!first || isPlainDate(first) || unrelatedWords(words.slice(0, first.start)) > 0) return null;
  return { ...first, strength: first.strength * 0.85 };
}

/** "Date" or "Signed" says nothing by itself. */
export function isPlainDate(label: LabelFound): boolean {
  return label.kind === "adopted" && label.strength <= 0.5;
}

/** "Approved by: full governing board   Date: 12 September 2023": the date is the approval's. */
function labelOfPlainDate(labels: readonly LabelFound[]): LabelFound | null {
  const said = labels.findLast((label) => !isPlainDate(label));
  if (!said || said.kind === "outside") return null;
  const adjoins = labels.at(-2) === said;
  return { ...said, strength: adjoins ? said.strength : Math.min(said.strength, 0.9) };
}

/** "by Mrs A Lee (Deputy Head)" */
const BY_WHOM = /\bby (?:\p{Lu}[\p{L}.'\u2019-]{0,20} ?){1,4}|\([^()]{0,60}\)/gu;

function unrelatedWords(words: string): number {
  const all =
    words
      .replace(BY_WHOM, " ")
      .toLowerCase()
      .match(/[\p{L}]+/gu) ?? [];
  return all.filter((word) => !LABEL_FILLERS.has(word)).length;
}
