import { Checkboxes } from "@safeboard/ui/checkboxes";
import { DateField } from "@safeboard/ui/date-field";
import { formatIsoDate } from "@safeboard/compliance/dates";
import type { ImportPage } from "../domain-answers.ts";
import type { fieldsOf, RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";

/** Whether whoever is not in the file has left: then their last day is asked for. */
export function WholeListFields({
  run: { options, school },
  form,
  refused,
}: {
  run: ImportPage;
  form: ReturnType<typeof fieldsOf>;
  refused: RefusedForm | undefined;
}) {
  const chosen = form.several("wholeList");
  const wasWhole = !refused && options?.wholeList === true;
  return (
    <section aria-labelledby="whole" className="page-section">
      <h2 id="whole">Is it everybody?</h2>
      <div className="stacked-form">
        <Checkboxes
          {...chosen}
          defaultValues={wasWhole ? ["yes"] : chosen.defaultValues}
          legend="Who is not in the file"
          hint="Leave this open for a file of new starters, or of one department."
          choices={[
            {
              value: "yes",
              label: school
                ? "Whoever is not in this file has left the school"
                : "Whoever is not in this file has left their school",
              hint: "You see who that would be before anything changes.",
            },
          ]}
        />
        <DateField
          {...form.one("lastDay", options?.lastDay ? formatIsoDate(options.lastDay) : "")}
          label="Their last day"
          hint={`Only where it is everybody. ${dayHint}`}
        />
      </div>
    </section>
  );
}
