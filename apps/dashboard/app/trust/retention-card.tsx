import { Form, useLocation } from "@remix-run/react";
import { INCIDENT_CATEGORIES } from "@safeboard/compliance/incidents";
import { Button } from "@safeboard/ui/button";
import { HistoryList } from "@safeboard/ui/history-list";
import { SelectField } from "@safeboard/ui/select-field";
import { TextField } from "@safeboard/ui/text-field";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { RetentionShown } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { WhenAndWhy } from "./when-and-why.tsx";

/** For how long incidents of single categories are kept as cases, and the form that decides it. */
export function RetentionCard({
  retention: { today, months, severeMonths, own, decisions },
  refused,
}: {
  retention: RetentionShown;
  refused: RefusedForm | undefined;
}) {
  return (
    <section aria-labelledby="retention" className="hub-card">
      <h3 id="retention">Incidents of one category as cases</h3>
      <p>
        Where nothing is said here, a case is kept for {months} months, a severe one for{" "}
        {severeMonths}. After that it is a number in its month, and can’t be brought back.
      </p>
      {own.length === 0 ? (
        <p className="form-note">No category has its own time: Safeboard’s default.</p>
      ) : (
        <ul>
          {own.map(({ category, title, months: kept }) => (
            <li key={category}>
              {title}: {kept} months
            </li>
          ))}
        </ul>
      )}
      <SetRetention today={today} refused={refused} />
      {decisions.length > 0 && (
        <details className="in-place">
          <summary>
            History<span className="heard-only"> of how long categories are kept</span>
          </summary>
          <HistoryList
            events={decisions.map((decision) => ({
              id: decision.id,
              on: decision.inForceFrom,
              words: `${decision.title}: ${decision.months === null ? "as others of its severity" : `${decision.months} months`}`,
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

function SetRetention({ today, refused }: { today: string; refused: RefusedForm | undefined }) {
  const { key } = useLocation();
  const fields = fieldsOf("retention", refused);
  return (
    <details className="in-place" open={fields.wasRefused} key={key}>
      <summary>
        Change<span className="heard-only"> how long a category is kept</span>
      </summary>
      <Form method="post" action="/settings" className="stacked-form" noValidate>
        <SelectField
          {...fields.one("category")}
          label="Category"
          prompt="Choose a category"
          options={INCIDENT_CATEGORIES.map(({ code, title }) => ({ value: code, label: title }))}
        />
        <TextField
          {...fields.one("months")}
          label="Months"
          hint="Leave it empty for as long as others of the same severity"
          inputMode="numeric"
          autoComplete="off"
          width="short"
        />
        <WhenAndWhy fields={fields} today={today} />
        <Button name="intent" value="retention">
          Save
        </Button>
      </Form>
    </details>
  );
}
