import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { ButtonGroup, ButtonLink } from "@safeboard/ui/button";
import { HistoryList } from "@safeboard/ui/history-list";
import type { CasePage } from "../domain-answers.ts";
import { newLessonAddress, newPlanAddress, planAddress, plansAddress } from "../plans/addresses.ts";

/** What the school does about an incident, and what it learnt from it. */
export function CaseFollowUp({ page: { school, current, plans, lessons } }: { page: CasePage }) {
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
              words: <Anchor href={planAddress(school.id, id)}>{what}</Anchor>,
              detail: <p>Plan, to be reviewed first on {formatIsoDate(firstReviewOn)}</p>,
            })),
            ...lessons.map(({ id, learntOn, lesson }) => ({
              id,
              on: learntOn,
              words: <Anchor href={`${plansAddress(school.id)}#lessons`}>{lesson}</Anchor>,
              detail: <p>Lesson</p>,
            })),
          ]}
        />
      )}
      {current && (
        <ButtonGroup>
          <ButtonLink kind="quiet" href={newPlanAddress(school.id, current.caseId)}>
            Agree a plan
          </ButtonLink>
          <ButtonLink kind="quiet" href={newLessonAddress(school.id, current.caseId)}>
            Record a lesson
          </ButtonLink>
        </ButtonGroup>
      )}
    </section>
  );
}
