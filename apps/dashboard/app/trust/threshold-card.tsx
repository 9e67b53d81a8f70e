import { Form, useLocation } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { isSeveral, thresholdInWords } from "@safeboard/compliance/thresholds";
import { Button } from "@safeboard/ui/button";
import { HistoryList } from "@safeboard/ui/history-list";
import { TextField } from "@safeboard/ui/text-field";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { ThresholdShown } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { WhenAndWhy } from "./when-and-why.tsx";

/** The form's name on its page, by what it sets. */
export const thresholdForm = (name: string): string => `set-${name}`;

/** A threshold: what it decides, what it is and was, and the form that sets it from a day on. */
export function ThresholdCard({
  threshold,
  today,
  refused,
}: {
  threshold: ThresholdShown;
  today: string;
  refused: RefusedForm | undefined;
}) {
  const { name, title, decides, unit, value, decidedBy, coming, history } = threshold;
  const isDefault = decidedBy === null;
  return (
    <section aria-labelledby={name} className="hub-card">
      <h3 id={name}>
        {title}: {thresholdInWords(value, unit)}
      </h3>
      <p>{decides}</p>
      <p className="form-note">
        {isDefault
          ? "Safeboard’s default."
          : `Since ${formatIsoDate(decidedBy.inForceFrom)}, set by ${decidedBy.recordedBy}. The default is ${thresholdInWords(threshold.default, unit)}.`}
      </p>
      {coming.map((decision) => (
        <p key={decision.id}>
          <strong>
            From {formatIsoDate(decision.inForceFrom)}: {thresholdInWords(decision.value, unit)}
          </strong>
        </p>
      ))}
      <SetThreshold threshold={threshold} today={today} refused={refused} />
      {history.length > 0 && (
        <details className="in-place">
          <summary>
            History<span className="heard-only"> of {title}</span>
          </summary>
          <HistoryList
            events={history.map((decision) => ({
              id: decision.id,
              on: decision.inForceFrom,
              words: thresholdInWords(decision.value, unit),
              detail: (
                <p>
                  {decision.reason && `${decision.reason} `}
                  Set by {decision.recordedBy} on {dayOfMoment(decision.recordedAt)}
                </p>
              ),
            }))}
          />
        </details>
      )}
    </section>
  );
}

function SetThreshold({
  threshold: { name, title, unit, value },
  today,
  refused,
}: Parameters<typeof ThresholdCard>[0]) {
  const { key } = useLocation();
  const fields = fieldsOf(thresholdForm(name), refused);
  return (
    <details className="in-place" open={fields.wasRefused} key={key}>
      <summary>
        Change<span className="heard-only"> {title}</span>
      </summary>
      <Form method="post" action="/settings" className="stacked-form" noValidate>
        <input type="hidden" name="name" value={name} />
        <TextField
          {...fields.one("value", typeof value === "number" ? String(value) : value.join(", "))}
          label={`${title}, in ${unit}`}
          hint={isSeveral(name) ? "Whole numbers with commas between" : undefined}
          autoComplete="off"
        />
        <WhenAndWhy fields={fields} today={today} />
        <Button>Save</Button>
      </Form>
    </details>
  );
}
