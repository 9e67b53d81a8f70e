import { Form } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { PLAN_REVIEW_OUTCOMES } from "@safeboard/compliance/incidents";
import { Button } from "@safeboard/ui/button";
import { HistoryList } from "@safeboard/ui/history-list";
import type { PlanPage } from "../domain-answers.ts";

/** When a plan was agreed and reviewed, each review with the day for which it was promised. */
export function PlanHistory({ page: { plan, reviews } }: { page: PlanPage }) {
  const last = reviews.at(-1);
  return (
    <section aria-labelledby="history" className="page-section">
      <h2 id="history">What became of it</h2>
      <HistoryList
        events={[
          {
            id: "agreed",
            on: plan.agreedOn,
            words: "The plan was agreed",
            detail: (
              <p>
                To be reviewed first on {formatIsoDate(plan.firstReviewOn)}. Recorded by{" "}
                {plan.recordedBy}.
              </p>
            ),
          },
          ...reviews.map((review) => ({
            id: review.id,
            on: review.reviewedOn,
            words: `Reviewed: ${PLAN_REVIEW_OUTCOMES.title(review.outcome).toLowerCase()}`,
            detail: <ReviewDetail review={review} isLast={review === last} />,
          })),
        ]}
      />
    </section>
  );
}

function ReviewDetail({
  review: { id, dueOn, reviewedOn, note, nextReviewOn, recordedBy },
  isLast,
}: {
  review: PlanPage["reviews"][number];
  isLast: boolean;
}) {
  return (
    <>
      {note && <p>{note}</p>}
      <p>
        Promised for {formatIsoDate(dueOn)}: {reviewedOn <= dueOn ? "on time" : "late"}.
        {nextReviewOn && ` Next on ${formatIsoDate(nextReviewOn)}.`} Recorded by {recordedBy}.
      </p>
      {isLast && (
        <Form method="post">
          <input type="hidden" name="reviewId" value={id} />
          <Button kind="quiet" name="intent" value="take-back-review">
            Take this review back
          </Button>
        </Form>
      )}
    </>
  );
}
