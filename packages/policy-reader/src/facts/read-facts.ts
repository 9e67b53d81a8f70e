import type { PolicyFacts } from "@safeboard/compliance/policy-facts";
import { approvingBody } from "./approving-body.ts";
import { dateMentions, datedLines } from "./dates/date-mentions.ts";
import { policyDates } from "./dates/policy-dates.ts";
import { reviewCycle } from "./dates/review-cycle.ts";
import { unlabelledDates } from "./dates/unlabelled-dates.ts";
import { guidanceCited } from "./guidance.ts";
import { documentLines } from "./layout/document-lines.ts";
import { namedPeople } from "./people/people.ts";
import { relatedPolicies } from "./related-policies.ts";
import { schoolName } from "./school.ts";
import { statedStatus, statusWarnings } from "./stated-status.ts";
import { policyTitle } from "./title.ts";

/**
 * Reads what a policy says of itself from its text, page by page. Pure and deterministic; never throws on a text.
 * Each fact carries the passage that says it; what the text does not say is null or left out. `warnings` are
 * sentences for the person who confirms the facts: contradictions, blanks, dates that may mean two things.
 */
export function readFacts(
  pages: readonly string[],
  _fileName?: string,
): { facts: PolicyFacts; warnings: string[] } {
  const document = documentLines(pages);
  const school = schoolName(document);
  const title = policyTitle(document);
  const dated = datedLines(document);
  const { cycle, warnings: cycleWarnings } = reviewCycle(document, title?.fact.value ?? null);
  const dates = policyDates(
    document,
    dateMentions(document, dated, title?.fact.value ?? null),
    unlabelledDates(document, dated, title?.passage ?? null),
    cycle,
  );
  return {
    facts: {
      school: school.school,
      title: title?.fact ?? null,
      adopted: dates.adopted,
      lastReviewed: dates.lastReviewed,
      nextReview: dates.nextReview,
      reviewCycleMonths: cycle,
      approvingBody: approvingBody(document, title?.fact.value ?? null),
      people: namedPeople(document),
      guidance: guidanceCited(document),
      relatedPolicies: relatedPolicies(document, title?.fact.value ?? null),
    },
    warnings: [
      ...new Set([
        ...statusWarnings(statedStatus(document)),
        ...school.warnings,
        ...cycleWarnings,
        ...dates.warnings,
      ]),
    ],
  };
}
