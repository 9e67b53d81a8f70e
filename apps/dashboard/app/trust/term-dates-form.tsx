import { Form } from "@remix-run/react";
import { formatIsoDate, HALF_TERMS } from "@safeboard/compliance/dates";
import { Button } from "@safeboard/ui/button";
import { Fieldset } from "@safeboard/ui/fieldset";
import { TextArea } from "@safeboard/ui/text-area";
import { TextField } from "@safeboard/ui/text-field";
import type { TermDatesShown } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";

/** The form's name on its page. */
export const TERM_DATES_FORM = "term-dates";

/** Six half-terms with their first and last day in school, and the training days within them. */
export function TermDatesForm({
  chosen: { name, given },
  refused,
}: {
  chosen: TermDatesShown["chosen"];
  refused: RefusedForm | undefined;
}) {
  const fields = fieldsOf(TERM_DATES_FORM, refused);
  const asTyped = (day: string | undefined) => (day === undefined ? undefined : formatIsoDate(day));
  return (
    <Form method="post" className="stacked-form" noValidate key={name}>
      <input type="hidden" name="year" value={name} />
      {HALF_TERMS.map(({ code, title }, index) => (
        <Fieldset key={code} id={`${TERM_DATES_FORM}-${code}`} legend={title}>
          <TextField
            {...fields.one(`${code}First`, asTyped(given?.halfTerms[index]?.first))}
            label={
              <>
                First day<span className="heard-only"> of {title}</span>
              </>
            }
            hint={index === 0 ? "With pupils in school. Like 2 September or 2.9.26" : undefined}
            autoComplete="off"
          />
          <TextField
            {...fields.one(`${code}Last`, asTyped(given?.halfTerms[index]?.last))}
            label={
              <>
                Last day<span className="heard-only"> of {title}</span>
              </>
            }
            autoComplete="off"
          />
        </Fieldset>
      ))}
      <TextArea
        {...fields.one("closed", given?.closed.map((day) => formatIsoDate(day)).join("\n"))}
        label="Training days"
        hint="And other weekdays in these half-terms without pupils, each on its own line. Bank holidays are known."
        optional
        rows={6}
      />
      <Button name="intent" value="save">
        Save the dates of {name}
      </Button>
    </Form>
  );
}
