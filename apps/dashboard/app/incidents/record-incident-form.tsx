import { Form } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import type { FormEvent } from "react";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { DecisionFields } from "./decision-fields.tsx";
import { FurtherFields, NeededFields } from "./incident-fields.tsx";
import { inDetails } from "./read-incident-form.ts";

/** Three answers, and whatever else is known: one page that a thumb gets through in under a minute. */
export function RecordIncidentForm({
  today,
  refused,
}: {
  today: string;
  refused: RefusedForm | undefined;
}) {
  const fields = fieldsOf("record", refused);
  return (
    <Form
      method="post"
      className="stacked-form incident-form"
      noValidate
      onChange={proposeSeverity}
    >
      <NeededFields fields={fields} today={today} current={null} />
      <details className="in-place" open={fields.wasRefused}>
        <summary>Add what else is known</summary>
        <div className="stacked-form">
          <FurtherFields fields={fields} current={null} />
        </div>
      </details>
      <details className="in-place" open={fields.wasRefused}>
        <summary>Record the decision now</summary>
        <div className="stacked-form">
          <p className="form-note">It can be recorded later, on the incident’s own page.</p>
          <DecisionFields fields={fields} today={today} prefix="decision." />
        </div>
      </details>
      <Button name="intent" value="record">
        Record it
      </Button>
    </Form>
  );
}

/** Chooses how severe the category usually is, until the person has chosen: one tap less. Without scripts it is chosen. */
export function proposeSeverity({ currentTarget: form, target }: FormEvent<HTMLFormElement>): void {
  if (!(target instanceof HTMLInputElement)) return;
  const severities = form.querySelectorAll<HTMLInputElement>(
    `input[name="${inDetails("severity")}"]`,
  );
  if (target.name === inDetails("severity")) {
    for (const each of severities) delete each.dataset["proposed"];
    return;
  }
  if (target.name !== inDetails("category")) return;
  const chosen = [...severities].find(({ checked }) => checked);
  if (chosen && chosen.dataset["proposed"] === undefined) return;
  for (const each of severities) {
    each.checked = each.value === target.dataset["usual"];
    if (each.checked) each.dataset["proposed"] = "";
    else delete each.dataset["proposed"];
  }
}
