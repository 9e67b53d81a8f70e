import { addMonths, formatWrittenDate } from "@safeboard/compliance/dates";
import type { DateFact, Fact } from "@safeboard/compliance/policy-facts";
import type { DocumentLines } from "../layout/document-lines.ts";
import type { DateLabelKind } from "../lexicon/date-labels.ts";
import {
  type Candidate,
  candidatesOf,
  chooseDate,
  dateFact,
  rounded,
  surest,
} from "./choose-date.ts";
import type { DateMention } from "./date-mentions.ts";
import { inconsistencies } from "./inconsistencies.ts";
import { resolveReviewDates } from "./resolve-review-dates.ts";

export interface PolicyDates {
  adopted: DateFact | null;
  lastReviewed: DateFact | null;
  nextReview: DateFact | null;
  warnings: string[];
}

/**
 * What the dates of a policy are. `unlabelled` are dates on the front sheet without a word about them, which
 * date the version when nothing better does. A next review that is not stated is the last review (else the
 * adoption) and the cycle, marked as computed.
 */
export function policyDates(
  document: DocumentLines,
  mentions: readonly DateMention[],
  unlabelled: readonly DateMention[],
  cycle: Fact<number> | null,
): PolicyDates {
  const warnings: string[] = [];
  const of = (kind: DateLabelKind) =>
    candidatesOf(
      document,
      mentions.filter((mention) => mention.kind === kind),
    );
  const choose = (name: string, candidates: readonly Candidate[]): DateFact | null => {
    const choice = chooseDate(candidates);
    if (!choice) return null;
    const [other] = choice.disputed;
    if (other) warnings.push(twoDates(name, choice.chosen, other));
    return dateFact(choice);
  };

  const adoptions = of("adopted");
  let adopted =
    choose("adoption", adoptions) ??
    choose(
      "version",
      candidatesOf(
        document,
        unlabelled.filter((date) => !mentions.some((mention) => isSameDate(mention, date))),
      ),
    );
  const stated = { next: of("nextReview"), last: of("lastReviewed") };
  const { last, next, unclear } = resolveReviewDates(of("review"), adopted, stated);
  const lastReviewed = choose("last review", [...stated.last, ...last].toSorted(surest));
  let nextReview = choose("next review", [...stated.next, ...next].toSorted(surest));
  const [ambiguous] = unclear;
  if (ambiguous && !nextReview) {
    warnings.push(
      `"${ambiguous.mention.passage.text}" may be the next review or the last: no other date tells which.`,
    );
    nextReview = dateFact({ chosen: { ...ambiguous, confidence: 0.5 }, disputed: [] });
  }
  // A version date that is the next review's own, or comes after it, was misread.
  if (adopted && nextReview && adopted.confidence < 0.8 && adopted.start > nextReview.end)
    adopted = null;

  nextReview ??= computedReview(lastReviewed ?? adopted, cycle);
  warnings.push(
    ...inconsistencies({ adopted, lastReviewed, nextReview }),
    ...createdLater(adoptions, adopted),
  );
  return { adopted, lastReviewed, nextReview, warnings };
}

/** "Date created 4 December 2024" in a policy approved in July. */
function createdLater(adoptions: readonly Candidate[], adopted: DateFact | null): string[] {
  const created = adoptions.find(
    ({ mention }) => CREATED.test(mention.passage.text) && !mention.inHistory,
  )?.mention;
  if (!created || !adopted || created.date.start <= adopted.end) return [];
  return [
    `The policy was approved (${formatWrittenDate(adopted)}) before it was written ("${created.passage.text}").`,
  ];
}

const CREATED = /\b(?:created|creation|written|drawn up|drafted)\b/iu;

function isSameDate(a: DateMention, b: DateMention): boolean {
  return a.passage.page === b.passage.page && a.passage.end === b.passage.end;
}

function computedReview(base: DateFact | null, cycle: Fact<number> | null): DateFact | null {
  if (!base || !cycle) return null;
  return {
    ...addMonths(base, cycle.value),
    computed: true,
    evidence: cycle.evidence,
    confidence: rounded(Math.min(base.confidence, cycle.confidence)),
  };
}

function twoDates(name: string, chosen: Candidate, other: Candidate): string {
  return `The document gives two dates for the ${name}: "${chosen.mention.passage.text}" (taken) and "${other.mention.passage.text}".`;
}
