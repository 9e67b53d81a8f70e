import type { PolicyFacts } from "@safeboard/compliance/policy-facts";

export type FactName = keyof PolicyFacts;

/** What each fact is called on a page. */
export const factLabels: Readonly<Record<FactName, string>> = {
  school: "School",
  title: "Title",
  adopted: "Adopted",
  lastReviewed: "Last reviewed",
  nextReview: "Next review",
  reviewCycleMonths: "Review cycle",
  approvingBody: "Approved by",
  people: "Person named",
  guidance: "Guidance cited",
  relatedPolicies: "Related policies",
};

export const isFactName = (text: string): text is FactName => Object.hasOwn(factLabels, text);

/** "every year", "every 2 years", "every 6 months". */
export function cycleInWords(months: number): string {
  if (months === 12) return "every year";
  if (months % 12 === 0) return `every ${months / 12} years`;
  return months === 1 ? "every month" : `every ${months} months`;
}

/** The same where it stands alone: "Every year". */
export const cycleAlone = (months: number): string => cycleInWords(months).replace(/^e/u, "E");
