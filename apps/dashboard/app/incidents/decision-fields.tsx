import { formatIsoDate } from "@safeboard/compliance/dates";
import { DECISIONS } from "@safeboard/compliance/incidents";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import { DateField } from "@safeboard/ui/date-field";
import { RadioGroup } from "@safeboard/ui/radio-group";
import type { fieldsOf } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";

/** What was decided, when, and whether the case system holds the reason: the reason itself is not asked here. */
export function DecisionFields({
  fields,
  today,
  prefix = "",
}: {
  fields: ReturnType<typeof fieldsOf>;
  today: string;
  /** Before the fields' names, in a form with others. */
  prefix?: string;
}) {
  return (
    <>
      <RadioGroup
        {...fields.one(`${prefix}decision`)}
        legend="What was decided?"
        choices={DECISIONS.codes.map((code) => ({ value: code, label: DECISIONS.title(code) }))}
      />
      <DateField
        {...fields.one(`${prefix}decidedOn`, formatIsoDate(today))}
        label="Decided on"
        hint={dayHint}
      />
      <Checkboxes
        {...fields.several(`${prefix}reasonRecorded`)}
        legend="The reason"
        hint="The reason itself stays there: it is not asked or kept here."
        choices={[{ value: "yes", label: "It is written in the case system" }]}
      />
    </>
  );
}
