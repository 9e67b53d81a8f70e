import { Form } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { RadioGroup } from "@safeboard/ui/radio-group";
import { TextArea } from "@safeboard/ui/text-area";
import { TextField } from "@safeboard/ui/text-field";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { ExpectationShown } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { statusInWords } from "./expectation-words.ts";

/** What a person has said of an expectation, and the way to say it or to take it back. */
export function Ruling({
  expectation,
  setId,
  may,
  otherDocuments,
  refused,
}: {
  expectation: ExpectationShown;
  setId: string;
  may: boolean;
  otherDocuments: readonly string[];
  refused: RefusedForm | undefined;
}) {
  const { id, ruling } = expectation;
  return (
    <div className="expectation-ruling">
      {ruling && (
        <>
          <p>
            <strong>
              {ruling.by} said on {dayOfMoment(ruling.at)}: {statusInWords(ruling.status)}.
            </strong>{" "}
            {ruling.reason}
            {ruling.insteadOf && ruling.insteadOf !== ruling.status && (
              <> The text alone was found: {statusInWords(ruling.insteadOf).toLowerCase()}.</>
            )}
          </p>
          {may && (
            <Form method="post">
              <input type="hidden" name="rulingId" value={ruling.id} />
              <input type="hidden" name="expectationId" value={id} />
              <Button kind="quiet" name="intent" value="withdraw">
                Take this back<span className="heard-only">, {id}</span>
              </Button>
            </Form>
          )}
        </>
      )}
      {may && (
        <RulingForm
          {...{ expectation, setId, otherDocuments, refused }}
          isAnother={ruling !== null}
        />
      )}
    </div>
  );
}

const choices = [
  { value: "met", label: "Met: this policy says it" },
  { value: "partly_met", label: "Partly met" },
  { value: "met_elsewhere", label: "Met in another document" },
  { value: "not_found", label: "Not found: what was found doesn’t say it" },
  { value: "not_applicable", label: "Not applicable to this school" },
];

function RulingForm({
  expectation: { id },
  setId,
  otherDocuments,
  refused,
  isAnother,
}: {
  expectation: ExpectationShown;
  setId: string;
  otherDocuments: readonly string[];
  refused: RefusedForm | undefined;
  isAnother: boolean;
}) {
  const fields = fieldsOf(`rule-${id}`, refused);
  return (
    <details className="in-place" open={fields.wasRefused}>
      <summary>
        {isAnother ? "Say it differently" : "Confirm or overrule"}
        <span className="heard-only">, {id}</span>
      </summary>
      <Form method="post" noValidate className="stacked-form">
        <input type="hidden" name="setId" value={setId} />
        <input type="hidden" name="expectationId" value={id} />
        <RadioGroup legend="How does it stand?" choices={choices} {...fields.one("status")} />
        <TextArea
          label="Reason"
          hint="Your trust’s safeguarding lead sees it with your name and today’s date."
          rows={2}
          {...fields.one("reason")}
        />
        <TextField
          label="The other document"
          optional
          hint={
            otherDocuments.length > 0
              ? `Such as: ${otherDocuments.slice(0, 3).join("; ")}`
              : "When another document says it"
          }
          {...fields.one("documentNamed")}
        />
        <TextArea
          label="The policy’s own words"
          optional
          hint="When this policy says it: copy the sentence from its text."
          rows={2}
          {...fields.one("words")}
        />
        <Button name="intent" value="rule">
          Save
        </Button>
      </Form>
    </details>
  );
}
