import { academicYearOf, formatIsoDate } from "../dates/dates.ts";
import { filteringStanding, silentFilteringStatus } from "../practice/filtering-review.ts";
import type { KeptFiltering } from "../practice/kept-filtering.ts";
import type { Judgement, Measure } from "./measure.ts";
import { listNames } from "./wording.ts";

export const filteringReview: Measure = {
  id: "filtering_review",
  title: "Filtering review",
  group: "Practice",
  rule: () =>
    `Filtering and monitoring are reviewed in every academic year, against the Department for Education’s four standards. ` +
    `Reviewed in this academic year is met; in the last one only, due soon, by 31 August. A whole academic year without ` +
    `a review needs action. So does none at all, once the trust has asked for it; never asked for, it is not reported. What a review found is told beside it, ` +
    `and does not change the status.`,
  judge({ filtering, askedForFiltering = false }, today) {
    if (filtering === undefined)
      return { ...NOTHING, status: "not_applicable", value: "Not looked at" };
    if (filtering === null) return neverRecorded(askedForFiltering);
    const { status, dueOn, overdueSince } = filteringStanding([filtering], today);
    const reviewedOn = formatIsoDate(filtering.reviewedOn);
    const found = foundInWords(filtering);
    const common = {
      ...NOTHING,
      status,
      evidence: [{ kind: "filtering_review" as const, reviewId: filtering.reviewId }],
    };
    if (status === "met") {
      const open = filtering.notInPlace + filtering.partly;
      return {
        ...common,
        value: open === 0 ? "Reviewed this year" : `Reviewed · ${open} to put right`,
        detail: `Reviewed on ${reviewedOn}. ${found}`,
        due: dueOn,
        nextAction:
          open === 0
            ? null
            : { code: "see_filtering", words: "Look at what the review found not in place" },
      };
    }
    const again = { code: "review_filtering", words: "Review filtering and monitoring" } as const;
    if (status === "due_soon") {
      return {
        ...common,
        value: `Due by ${formatIsoDate(dueOn)}`,
        detail: `Last reviewed on ${reviewedOn}, in the academic year before. ${found}`,
        due: dueOn,
        nextAction: again,
        headline: {
          of: "school",
          words: `has its filtering to review by ${formatIsoDate(dueOn)}`,
        },
      };
    }
    const year = academicYearOf(filtering.reviewedOn).name;
    return {
      ...common,
      value: `Not since ${year}`,
      detail: `Last reviewed on ${reviewedOn}: a whole academic year has passed without a review. ${found}`,
      since: overdueSince,
      due: dueOn,
      nextAction: again,
      headline: { of: "school", words: `has not reviewed its filtering since ${year}` },
    };
  },
};

const NOTHING: Omit<Judgement, "status" | "value"> = {
  detail: null,
  since: null,
  due: null,
  evidence: [],
  nextAction: null,
  headline: null,
};

/** Silence: it may have been reviewed elsewhere, and nobody has said so here. */
const neverRecorded = (isAskedFor: boolean): Judgement => ({
  ...NOTHING,
  status: silentFilteringStatus(isAskedFor),
  value: "No review recorded",
  detail: isAskedFor ? "The trust has asked for it, and none is recorded." : null,
  nextAction: { code: "review_filtering", words: "Record the latest review of filtering" },
  headline: isAskedFor
    ? { of: "school", words: "was asked for its review of filtering, and has recorded none" }
    : null,
});

/** "2 checks are not in place, and 1 is partly." */
function foundInWords({ notInPlace, partly, notChecked }: KeptFiltering): string {
  const parts = [
    notInPlace > 0 && `${checks(notInPlace)} not in place`,
    partly > 0 && `${checks(partly)} partly in place`,
    notChecked > 0 && `${checks(notChecked)} not checked`,
  ].filter((words) => words !== false);
  return parts.length === 0 ? "Everything was in place." : `It found ${listNames(parts)}.`;
}

const checks = (count: number): string => (count === 1 ? "1 check" : `${count} checks`);
