import { Form } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { type EvidenceKind, evidenceValidUntil } from "@safeboard/compliance/practice";
import { Button } from "@safeboard/ui/button";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import { DateField } from "@safeboard/ui/date-field";
import { Fieldset } from "@safeboard/ui/fieldset";
import { TextArea } from "@safeboard/ui/text-area";
import { TextField } from "@safeboard/ui/text-field";
import type { PromisedPage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";
import { figureField } from "./read-evidence-form.ts";

export interface EvidenceFormProps {
  kind: EvidenceKind;
  promises: PromisedPage["promises"];
  /** The promise from which somebody came here. */
  promiseId: string | undefined;
  yearGroups: readonly { code: string; title: string }[];
  today: string;
  refused: RefusedForm | undefined;
}

/** One kind of evidence: when, in numbers, for which promises. */
export function EvidenceForm(props: EvidenceFormProps) {
  const { kind, promises, promiseId, today, refused } = props;
  const fields = fieldsOf("record", refused);
  const ticked = fields.several("promiseIds");
  const byKind = promises.filter((promise) => promise.kind === kind.code && kind.code !== "other");
  const others = promises.filter(
    (promise) => !byKind.includes(promise) && promise.state !== "not_needed",
  );
  return (
    <Form method="post" className="stacked-form" noValidate>
      <input type="hidden" name="kind" value={kind.code} />
      <DateField
        {...fields.one("happenedOn", formatIsoDate(today))}
        error={fields.one("details.happenedOn").error}
        label="Done on"
        hint={dayHint}
      />
      <Counted {...props} fields={fields} />
      <DateField
        {...fields.one("validUntil")}
        error={fields.one("details.validUntil").error}
        label="Counts until"
        optional
        hint={`Left empty, for as long as this kind counts: done today, until ${formatIsoDate(evidenceValidUntil(kind, today))}. A promise to do it more often ends it earlier.`}
      />
      <TextArea
        {...fields.one("note")}
        label="What was done"
        optional={kind.code !== "other"}
        rows={3}
        hint="In a few words, and without names of pupils. Files come in the next step."
      />
      {byKind.length > 0 && (
        <div>
          <p>
            <strong>
              {byKind.length === 1
                ? "It shows this promise"
                : `It shows these ${byKind.length} promises`}
            </strong>
          </p>
          <ul className="plain-list">
            {byKind.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {others.length > 0 && (
        <Checkboxes
          {...ticked}
          defaultValues={fields.wasRefused ? ticked.defaultValues : promiseId ? [promiseId] : []}
          legend={byKind.length > 0 ? "Does it show others, too?" : "Which promises does it show?"}
          hint="One piece of evidence can show several."
          choices={others.map(({ id, text }) => ({ value: id, label: text }))}
        />
      )}
      <Button name="intent" value="record">
        Record it
      </Button>
    </Form>
  );
}

function Counted({
  kind,
  yearGroups,
  fields,
}: EvidenceFormProps & { fields: ReturnType<typeof fieldsOf> }) {
  if (kind.counts.length === 0) return null;
  const problem = fields.one("details.figures").error;
  const rows = [{ code: "", title: "" }, ...(kind.byYearGroup ? yearGroups : [])];
  const pairs = rows.map(({ code: year, title: yearTitle }) => (
    <div key={year || "all"} className="page-section">
      {year && (
        <>
          <input type="hidden" name="yearGroups" value={year} />
          <h3>{yearTitle}</h3>
        </>
      )}
      {kind.counts.map(({ code, title }) => (
        <div key={code} className="counted-pair">
          <TextField
            {...fields.one(figureField(year, code, "done"))}
            label={
              <>
                {title}
                {year && <span className="heard-only">, {yearTitle}</span>}
              </>
            }
            width="short"
            inputMode="numeric"
            autoComplete="off"
          />
          <TextField
            {...fields.one(figureField(year, code, "of"))}
            label={
              <>
                Of how many
                <span className="heard-only">
                  : {title}
                  {year && `, ${yearTitle}`}
                </span>
              </>
            }
            width="short"
            inputMode="numeric"
            autoComplete="off"
          />
        </div>
      ))}
    </div>
  ));
  return (
    <Fieldset
      id="record-details.figures"
      legend="In numbers"
      hint="As far as somebody has counted. Numbers only, nobody’s names."
      error={problem}
    >
      {pairs[0]}
      {pairs.length > 1 && (
        <details>
          <summary>By year group instead</summary>
          {pairs.slice(1)}
        </details>
      )}
    </Fieldset>
  );
}
