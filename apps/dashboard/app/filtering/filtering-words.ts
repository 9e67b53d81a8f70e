/** How reviews of filtering and monitoring stand in sentences. */
import { formatIsoDate } from "@safeboard/compliance/dates";
import {
  type CheckResult,
  EXPECTED_PARTICIPANTS,
  FILTERING_CHECKS,
  FILTERING_STANDARDS,
  type FilteringReview,
  type FilteringStandard,
  missingParticipants,
  resultOf,
  REVIEW_PARTICIPANTS,
} from "@safeboard/compliance/practice";
import type { StatusName } from "@safeboard/ui/status";
import { inSentence } from "@safeboard/compliance/in-sentence";
import type { SchoolFilteringReviews } from "../domain-answers.ts";

/** The colour and shape of an answer. */
export const CHECK_STATUS: Readonly<Record<CheckResult, StatusName>> = {
  in_place: "met",
  partly: "partly_met",
  not_in_place: "needs_action",
  not_checked: "not_reported",
};

type Answered = Pick<FilteringReview, "results">;

export interface OpenCheck {
  standard: FilteringStandard;
  code: string;
  asks: string;
  result: CheckResult;
  note: string;
}

/** What a review found not in place, then what is in part, then what nobody looked at. */
export function openChecks(review: Answered): OpenCheck[] {
  const all = FILTERING_STANDARDS.flatMap((standard) =>
    standard.checks.map(({ code, asks }) => ({
      standard,
      code,
      asks,
      result: resultOf(review, code),
      note: review.results[code]?.note ?? "",
    })),
  );
  return (["not_in_place", "partly", "not_checked"] as const).flatMap((wanted) =>
    all.filter(({ result }) => result === wanted),
  );
}

/** "23 of 25 checks are in place; 1 is not, 1 only in part and 2 were not checked." */
export function foundSentence(review: Answered): string {
  const found = FILTERING_CHECKS.map(({ code }) => resultOf(review, code));
  const many = (wanted: CheckResult) => found.filter((result) => result === wanted).length;
  const [inPlace, not, partly, unchecked] = [
    many("in_place"),
    many("not_in_place"),
    many("partly"),
    many("not_checked"),
  ];
  if (inPlace === found.length) return `All ${found.length} checks are in place.`;
  const others = [
    not > 0 && `${not} ${not === 1 ? "is" : "are"} not`,
    partly > 0 && `${partly} only in part`,
    unchecked > 0 && `${unchecked} ${unchecked === 1 ? "was" : "were"} not checked`,
  ].filter((words) => words !== false);
  return `${inPlace} of ${found.length} checks ${inPlace === 1 ? "is" : "are"} in place; ${inList(others)}.`;
}

/** The answer that a school's page opens with. */
export function schoolSentence({
  school,
  standing: { status, lastReviewedOn, dueOn },
  academicYear,
}: SchoolFilteringReviews): string {
  if (lastReviewedOn === null) return `${school.name} has no review of its filtering on record`;
  const day = formatIsoDate(lastReviewedOn);
  switch (status) {
    case "met":
      return `${school.name} reviewed its filtering on ${day}, in this academic year`;
    case "due_soon":
      return `${school.name} has its filtering to review by ${formatIsoDate(dueOn)}, for ${academicYear.name}`;
    case "needs_action":
      return `${school.name} has not reviewed its filtering since ${day}`;
  }
}

/** "Senior leader and responsible governor or trustee". */
export const tookPartInWords = ({ tookPart }: Pick<FilteringReview, "tookPart">): string =>
  inList(
    tookPart.map((code, place) => {
      const title = REVIEW_PARTICIPANTS.title(code);
      return place === 0 ? title : inSentence(title);
    }),
  );

/** Who is expected and was not there, as a sentence; null where all were. */
export function absenceInWords(review: Pick<FilteringReview, "tookPart">): string | null {
  const missing = missingParticipants(review);
  if (missing.length === 0) return null;
  const who = inList(missing.map((code) => inSentence(REVIEW_PARTICIPANTS.title(code))));
  return `Not there: ${who}. All ${EXPECTED_PARTICIPANTS.length} are expected at a review.`;
}

const inList = (words: readonly string[]): string =>
  new Intl.ListFormat("en-GB").format([...words]);
