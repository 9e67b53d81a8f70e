/** The facts of a version that count: what the reader found, overlaid with what people corrected. */
import { addMonths } from "@safeboard/compliance/dates";
import type { DateFact, PolicyFacts } from "@safeboard/compliance/policy-facts";

export type FactName = keyof PolicyFacts;

/** Who says so. The reader's own answer stays in its reading, whatever people say later. */
export type FactSource = { said: "reader" } | { said: "person"; name: string; at: Date };

export interface Correction {
  fact: FactName;
  value: PolicyFacts[FactName] | null;
  recordedBy: string;
  recordedAt: Date;
}

export interface EffectiveFacts {
  facts: PolicyFacts;
  sources: Record<FactName, FactSource>;
}

/**
 * @param read what the reader found
 * @param corrections in the order in which they were recorded: the last of each fact counts
 */
export function effectiveFacts(
  read: PolicyFacts,
  corrections: readonly Correction[],
): EffectiveFacts {
  const facts: PolicyFacts = { ...read };
  const sources = Object.fromEntries(
    Object.keys(read).map((fact) => [fact, { said: "reader" }]),
  ) as Record<FactName, FactSource>;
  for (const { fact, value, recordedBy, recordedAt } of corrections) {
    Object.assign(facts, { [fact]: value });
    sources[fact] = { said: "person", name: recordedBy, at: recordedAt };
  }
  const nextReview = sources.nextReview.said === "reader" ? workedOutAgain(facts, sources) : null;
  return { facts: nextReview ? { ...facts, nextReview } : facts, sources };
}

/** A next review that nobody wrote follows the dates it was worked out from, when those are corrected. */
function workedOutAgain(
  facts: PolicyFacts,
  sources: Record<FactName, FactSource>,
): DateFact | null {
  const { nextReview, reviewCycleMonths } = facts;
  const inputs: FactName[] = ["adopted", "lastReviewed", "reviewCycleMonths"];
  const corrected = inputs.some((fact) => sources[fact].said === "person");
  if (!corrected || (nextReview && !nextReview.computed)) return null;
  const base = facts.lastReviewed ?? facts.adopted;
  if (!base || !reviewCycleMonths) return null;
  return {
    ...addMonths(base, reviewCycleMonths.value),
    computed: true,
    evidence: reviewCycleMonths.evidence ?? base.evidence,
    confidence: Math.min(base.confidence, reviewCycleMonths.confidence),
  };
}
