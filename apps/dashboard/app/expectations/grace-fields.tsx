import { formatIsoDate } from "@safeboard/compliance/dates";
import { DateField } from "@safeboard/ui/date-field";
import type { GuidancePage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";

/** From when it is amber and red. */
export function GraceFields({
  form,
  refused,
  grace,
}: {
  form: string;
  refused: RefusedForm | undefined;
  /** The dates that were entered; null where none were. */
  grace: GuidancePage["editions"][number]["grace"] | null;
}) {
  const { one } = fieldsOf(form, refused);
  return (
    <>
      <DateField
        label="Amber from"
        optional
        hint={`${dayHint}. Empty: from its first day.`}
        {...one("amberFrom", grace ? formatIsoDate(grace.amberFrom) : undefined)}
      />
      <DateField
        label="Red from"
        optional
        hint={`${dayHint}. Empty, with the other: by the days of grace.`}
        {...one("redFrom", grace ? formatIsoDate(grace.redFrom) : undefined)}
      />
    </>
  );
}
