import { formatIsoDate } from "@safeboard/compliance/dates";
import {
  CHECK_RESULTS,
  EXPECTED_PARTICIPANTS,
  FILTERING_STANDARDS,
  missingParticipants,
  REVIEW_OCCASIONS,
  standardResults,
} from "@safeboard/compliance/practice";
import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { Status } from "@safeboard/ui/status";
import type { ListedFilteringReview } from "../domain-answers.ts";
import { reviewAddress } from "./addresses.ts";
import { CHECK_STATUS } from "./filtering-words.ts";

/** A school's reviews, the latest first, each with how the four standards stood. */
export function ReviewsTable({
  schoolId,
  reviews,
}: {
  schoolId: string;
  reviews: readonly ListedFilteringReview[];
}) {
  return (
    <DataTable
      caption="Reviews, the latest first"
      captionHidden
      narrow="cards"
      rows={reviews}
      rowKey={({ reviewId }) => reviewId}
      rowHeading={{
        heading: "Review",
        cell: ({ reviewId, reviewedOn, academicYear, occasion }) => (
          <>
            <Anchor href={reviewAddress(schoolId, reviewId)}>{formatIsoDate(reviewedOn)}</Anchor>
            <span className="row-note">
              {academicYear} · {REVIEW_OCCASIONS.title(occasion)}
            </span>
          </>
        ),
      }}
      columns={[
        {
          id: "took-part",
          heading: "Who took part",
          cell: (review) =>
            `${EXPECTED_PARTICIPANTS.length - missingParticipants(review).length} of ${EXPECTED_PARTICIPANTS.length} expected`,
        },
        ...FILTERING_STANDARDS.map(({ code, title }) => ({
          id: code,
          heading: title,
          cell: (review: ListedFilteringReview) => {
            const result = standardResults(review).get(code) ?? "not_checked";
            return <Status status={CHECK_STATUS[result]}>{CHECK_RESULTS.title(result)}</Status>;
          },
        })),
      ]}
    />
  );
}
