import { formatIsoDate } from "@safeboard/compliance/dates";
import { HistoryList } from "@safeboard/ui/history-list";
import type { CasePage } from "../domain-answers.ts";

/** What the school does about an incident, and what it learnt from it. */
export function CaseFollowUp({ page: { plans, lessons } }: { page: CasePage }) {
  return (
    <section aria-labelledby="follow-up" className="page-section">
      <h2 id="follow-up">What follows from it</h2>
      {plans.length + lessons.length === 0 ? (
        <p>No plan and no lesson is recorded.</p>
      ) : (
        <HistoryList
          events={[
            ...plans.map(({ id, agreedOn, what, firstReviewOn }) => ({
              id,
              on: agreedOn,
              words: what,
              detail: <p>Plan, to be reviewed first on {formatIsoDate(firstReviewOn)}</p>,
            })),
            ...lessons.map(({ id, learntOn, lesson }) => ({
              id,
              on: learntOn,
              words: lesson,
              detail: <p>Lesson</p>,
            })),
          ]}
        />
      )}
    </section>
  );
}
