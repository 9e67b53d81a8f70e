import { Form } from "@remix-run/react";
import { DECISIONS } from "@safeboard/compliance/incidents";
import { Button } from "@safeboard/ui/button";
import { HistoryList } from "@safeboard/ui/history-list";
import { dayOfMoment } from "../components/moment-in-words.ts";
import { type QuestionApart, QuestionApartLink } from "../components/question-apart.tsx";
import type { CasePage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { caseAddress } from "./addresses.ts";
import { DecisionFields } from "./decision-fields.tsx";

/** What was decided about an incident, and the form for a further decision. */
export function CaseDecisions({
  page: { school, today, decisions, current },
  caseId,
  refused,
}: {
  page: CasePage;
  caseId: string;
  refused: RefusedForm | undefined;
}) {
  const standing = decisions.filter(({ withdrawnAt }) => withdrawnAt === null);
  const fields = fieldsOf("decide", refused);
  return (
    <section aria-labelledby="decision" className="page-section">
      <h2 id="decision">{standing.length > 1 ? "Decisions" : "Decision"}</h2>
      {decisions.length === 0 ? (
        <p>None is recorded yet.</p>
      ) : (
        <HistoryList
          events={decisions.map((decision) => ({
            id: decision.id,
            on: decision.decidedOn,
            words: DECISIONS.title(decision.decision),
            detail: <DecisionDetail decision={decision} school={school} caseId={caseId} />,
            takenBack: decision.withdrawnAt !== null,
          }))}
        />
      )}
      {current && (
        <details className="in-place" open={standing.length === 0 || fields.wasRefused}>
          <summary>{standing.length === 0 ? "Record it" : "Record a further decision"}</summary>
          <Form method="post" className="stacked-form" noValidate>
            <DecisionFields fields={fields} today={today} />
            <Button name="intent" value="decide">
              Record the decision
            </Button>
          </Form>
        </details>
      )}
    </section>
  );
}

function DecisionDetail({
  decision,
  school,
  caseId,
}: {
  decision: CasePage["decisions"][number];
  school: CasePage["school"];
  caseId: string;
}) {
  const { id, reasonRecorded, recordedBy, recordedAt, withdrawnAt, withdrawnBy } = decision;
  return (
    <>
      <p>
        {reasonRecorded
          ? "The reason is written in the case system."
          : "Whether the reason is written in the case system was not said."}{" "}
        Recorded by {recordedBy} on {dayOfMoment(recordedAt)}.
        {withdrawnAt && ` Taken back by ${withdrawnBy} on ${dayOfMoment(withdrawnAt)}.`}
      </p>
      {withdrawnAt === null && (
        <div>
          <QuestionApartLink asked={whetherToTakeBack(school.id, caseId, id)}>
            Take back
            <span className="heard-only">
              {" "}
              the decision {DECISIONS.title(decision.decision).toLowerCase()}
            </span>
          </QuestionApartLink>
        </div>
      )}
    </>
  );
}

/** What is asked before a decision is taken back. */
export function whetherToTakeBack(
  schoolId: string,
  caseId: string,
  decisionId: string,
): QuestionApart {
  const here = caseAddress(schoolId, caseId);
  return {
    form: "take-back-decision",
    question: "Take this decision back?",
    page: `${here}?decision=${decisionId}`,
    within: here,
    consequences:
      "It stays in the incident’s history, marked as taken back. A severe incident without another decision waits for one again.",
    confirm: "Take the decision back",
    hidden: { intent: "take-back-decision", decisionId },
  };
}
