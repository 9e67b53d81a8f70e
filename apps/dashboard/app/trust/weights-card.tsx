import { Form, useLocation } from "@remix-run/react";
import { MOST_WEIGHT, weightInWords } from "@safeboard/compliance/measure-weights";
import { Button } from "@safeboard/ui/button";
import { SelectField } from "@safeboard/ui/select-field";
import type { MeasureWeighed } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { WhenAndWhy } from "./when-and-why.tsx";

/** How often each measure counts in the order of schools, and the form that decides it. */
export function WeightsCard({
  weights,
  today,
  refused,
}: {
  weights: readonly MeasureWeighed[];
  today: string;
  refused: RefusedForm | undefined;
}) {
  const { key } = useLocation();
  const fields = fieldsOf("weight", refused);
  const changed = weights.filter(({ weight }) => weight !== 1);
  const choices = Array.from({ length: MOST_WEIGHT + 1 }, (_, weight) => ({
    value: String(weight),
    label: weightInWords(weight),
  }));
  return (
    <section aria-labelledby="weights" className="hub-card">
      <h3 id="weights">What counts in the order of schools</h3>
      <p>
        A school that needs action in anything always stands before those that do not. Among schools
        that are equally pressing, the one with more such measures comes first; here a measure can
        count more than once, or not at all. It never changes a status.
      </p>
      {changed.length === 0 ? (
        <p className="form-note">Every measure counts once: Safeboard’s default.</p>
      ) : (
        <ul>
          {changed.map(({ id, title, weight }) => (
            <li key={id}>
              {title}: {weightInWords(weight)}
            </li>
          ))}
        </ul>
      )}
      <details className="in-place" open={fields.wasRefused} key={key}>
        <summary>
          Change<span className="heard-only"> what counts in the order of schools</span>
        </summary>
        <Form method="post" action="/settings" className="stacked-form" noValidate>
          <input type="hidden" name="intent" value="weight" />
          <SelectField
            {...fields.one("measure")}
            label="Measure"
            options={weights.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <SelectField {...fields.one("weight", "1")} label="Counts" options={choices} />
          <WhenAndWhy fields={fields} today={today} />
          <Button>Save</Button>
        </Form>
      </details>
    </section>
  );
}
