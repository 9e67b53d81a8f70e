import { Form } from "@remix-run/react";
import { formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import {
  type FilteringReview,
  FILTERING_STANDARDS,
  REVIEW_OCCASIONS,
  REVIEW_PARTICIPANTS,
} from "@safeboard/compliance/practice";
import { Anchor } from "@safeboard/ui/anchor";
import { Button, ButtonGroup } from "@safeboard/ui/button";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import { DateField } from "@safeboard/ui/date-field";
import { RadioGroup } from "@safeboard/ui/radio-group";
import { TextArea } from "@safeboard/ui/text-area";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";
import { CheckFields } from "./check-fields.tsx";
import { inReview } from "./read-review.ts";
import { TestFields } from "./test-fields.tsx";

export const REVIEW_FORM = "record";

/** The whole review on one page, section by section. Nothing in it is about a pupil. */
export function ReviewForm({
  begin,
  correcting,
  lines,
  today,
  cancelHref,
  refused,
}: {
  /** What the fields start with: another review, or the one that is corrected. */
  begin: FilteringReview | null;
  /** The id of the review that is said anew. */
  correcting: string | null;
  /** For tests. */
  lines: number;
  today: IsoDate;
  cancelHref: string;
  refused: RefusedForm | undefined;
}) {
  const fields = fieldsOf(REVIEW_FORM, refused);
  const participants = fields.several(inReview("tookPart"));
  // A day and a reason of its own: only a correction begins with those of the review that it is about.
  const kept = correcting === null ? null : begin;
  return (
    <Form method="post" className="review-form" noValidate>
      {/* What Enter in a field sends: not the button for more lines, which stands before the last one. */}
      <button hidden name="intent" value="record" aria-label="Record the review" />
      <section aria-labelledby="when" className="page-section stacked-form">
        <h2 id="when">The review</h2>
        <DateField
          {...fields.one(inReview("reviewedOn"), formatIsoDate(kept?.reviewedOn ?? today))}
          label="Day of the review"
          hint={dayHint}
        />
        <RadioGroup
          {...fields.one(inReview("occasion"), kept?.occasion)}
          legend="Why was it reviewed?"
          choices={REVIEW_OCCASIONS.codes.map((code) => ({
            value: code,
            label: REVIEW_OCCASIONS.title(code),
          }))}
        />
        <Checkboxes
          {...participants}
          defaultValues={fields.wasRefused ? participants.defaultValues : (begin?.tookPart ?? [])}
          legend="Who took part?"
          hint="Roles, not names. The first four are expected at every review."
          choices={REVIEW_PARTICIPANTS.codes.map((code) => ({
            value: code,
            label: REVIEW_PARTICIPANTS.title(code),
          }))}
        />
      </section>
      {FILTERING_STANDARDS.map((standard, place) => (
        <section key={standard.code} aria-labelledby={standard.code} className="page-section">
          <h2 id={standard.code}>
            Standard {place + 1}: {standard.title}
          </h2>
          <div className="review-checks">
            {standard.checks.map((check) => (
              <CheckFields
                key={check.code}
                check={check}
                answer={begin?.results[check.code]}
                fields={fields}
              />
            ))}
          </div>
        </section>
      ))}
      <TestFields tests={begin?.tests ?? []} lines={lines} fields={fields} />
      <section aria-labelledby="summary" className="page-section stacked-form">
        <h2 id="summary">In short</h2>
        <TextArea
          {...fields.one(inReview("summary"), kept?.summary)}
          label="What the review came to"
          optional
          hint="Without names. What is to be done can be made into actions afterwards."
        />
        <ButtonGroup>
          <Button name="intent" value="record">
            {correcting === null ? "Record the review" : "Save the correction"}
          </Button>
          <Anchor href={cancelHref}>Cancel</Anchor>
        </ButtonGroup>
      </section>
    </Form>
  );
}
