import type { ComparedPassage, ComparedText, DocumentComparison } from "./compare-documents.ts";
import { fillsIn, openPassage } from "./filled-in.ts";

/** How far a text is from the model that it follows, counted in passages. */
export interface Drift {
  /** Of the model. */
  passages: number;
  /** Of the model's: said otherwise. Filling in what the model leaves open is no change. */
  changed: number;
  /** Of the model's: not said. */
  missing: number;
  /** Of the text: not from the model. */
  added: number;
}

/** @param comparison of the model, as the earlier text, with the text that follows it */
export function driftOf({ passages, passagesBefore }: DocumentComparison): Drift {
  const drift: Drift = { passages: passagesBefore, changed: 0, missing: 0, added: 0 };
  for (const passage of passages) {
    if (passage.outcome === "removed") drift.missing += 1;
    else if (passage.outcome === "added") drift.added += 1;
    else if (passage.outcome === "changed" && !isFilledIn(passage)) drift.changed += 1;
  }
  return drift;
}

/** Whether a passage differs from the model's only in what the model leaves open: "[school name]", "______". */
export function isFilledIn({ outcome, before, after }: ComparedPassage): boolean {
  if (outcome !== "changed" || !before || !after) return false;
  const open = openPassage(textOf(before));
  return open !== null && fillsIn(open, textOf(after));
}

const textOf = ({ parts }: ComparedText) => parts.map(({ text }) => text).join("");
