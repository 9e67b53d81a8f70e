import { addDays, addMonths, formatWrittenDate } from "../dates/dates.ts";
import { type Contradiction, contradictionKey } from "./contradiction.ts";
import type { SchoolRecord, StatedPolicy } from "./school-record.ts";
import {
  everyMonths,
  passageOrVersion,
  sideOfPolicy,
  SLACK_DAYS,
  thePolicy,
  when,
} from "./wording.ts";

/**
 * The text promises a review every so often, and its own dates leave longer: "reviewed annually" under a heading with
 * two years between its dates. A review earlier than promised keeps the promise.
 */
export function statedCycle(policy: StatedPolicy, record: SchoolRecord): Contradiction[] {
  const { nextReview, reviewCycleMonths: cycle, versionId } = policy;
  const base = policy.lastReviewed ?? policy.adopted;
  if (!nextReview || nextReview.computed || !cycle || !base) return [];
  const promised = addMonths(base, cycle.value);
  if (nextReview.start <= addDays(promised.end, SLACK_DAYS)) return [];
  const about = sideOfPolicy(policy, record);
  const often = everyMonths(cycle.value);
  const [from, to] = [formatWrittenDate(base), formatWrittenDate(nextReview)];
  const reviewed = policy.lastReviewed ? "last reviewed" : "adopted";
  return [
    {
      key: contradictionKey(
        "stated_cycle",
        policy.type,
        String(cycle.value),
        base.end,
        nextReview.end,
      ),
      kind: "stated_cycle",
      weight: "partly_met",
      policy: about,
      about: policy.type,
      words: `${thePolicy(about.name)} says that it is reviewed ${often}; it was ${reviewed} ${when(base)} and gives its next review as ${to}.`,
      sides: [
        {
          of: "policy",
          says: `${thePolicy(about.name)} says that it is reviewed ${often}, so by ${formatWrittenDate(promised)}.`,
          evidence: [passageOrVersion(versionId, cycle.evidence)],
        },
        {
          of: "policy",
          says: `Its dates are ${from} and ${to}.`,
          evidence: [
            passageOrVersion(versionId, nextReview.evidence),
            passageOrVersion(versionId, base.evidence),
          ],
        },
      ],
      since: policy.confirmedOn,
      steps: [
        {
          code: "correct_fact",
          words: "Correct the date of the next review",
          versionId,
          fact: "nextReview",
        },
        {
          code: "correct_fact",
          words: "Correct how often it is reviewed",
          versionId,
          fact: "reviewCycleMonths",
        },
      ],
      choices: [
        {
          how: "policy_is_right",
          words: `Reviewed ${often} is right; the date follows at the next version`,
        },
        { how: "register_is_right", words: `${to} is right; how often it says follows` },
        { how: "no_contradiction", words: "The promise is about something else in the text" },
      ],
    },
  ];
}
