import { Form } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { PLAN_REVIEW_OUTCOMES } from "@safeboard/compliance/incidents";
import { Button } from "@safeboard/ui/button";
import { DateField } from "@safeboard/ui/date-field";
import { RadioGroup } from "@safeboard/ui/radio-group";
import { TextArea } from "@safeboard/ui/text-area";
import type { PlanPage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";

/** Says that a plan was looked at again, what came of it, and when the next time is. */
export function ReviewForm({
  page: { today, proposedReviewOn },
  refused,
}: {
  page: PlanPage;
  refused: RefusedForm | undefined;
}) {
  const fields = fieldsOf("review", refused);
  return (
    <section aria-labelledby="review" className="page-section">
      <h2 id="review">Record a review</h2>
      <Form method="post" className="stacked-form" noValidate>
        <DateField
          {...fields.one("reviewedOn", formatIsoDate(today))}
          label="Reviewed on"
          hint={dayHint}
        />
        <RadioGroup
          {...fields.one("outcome")}
          legend="What came of it?"
          choices={PLAN_REVIEW_OUTCOMES.codes.map((code) => ({
            value: code,
            label: PLAN_REVIEW_OUTCOMES.title(code),
          }))}
        />
        <TextArea
          {...fields.one("note")}
          label="What was found, or changed"
          hint="Without a name or anything else by which a pupil could be known."
          optional
          rows={3}
        />
        <DateField
          {...fields.one("nextReviewOn", formatIsoDate(proposedReviewOn))}
          label="Next review"
          hint={`${dayHint}. Not read where the plan has ended.`}
        />
        <Button name="intent" value="review">
          Record the review
        </Button>
      </Form>
    </section>
  );
}
