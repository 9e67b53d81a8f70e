import { formatIsoDate } from "@safeboard/compliance/dates";
import { DateField } from "@safeboard/ui/date-field";
import { TextField } from "@safeboard/ui/text-field";
import type { fieldsOf } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";

/** From which day something is decided, and why: what every setting of a trust is asked. */
export function WhenAndWhy({
  fields,
  today,
}: {
  fields: ReturnType<typeof fieldsOf>;
  today: string;
}) {
  return (
    <>
      <DateField
        {...fields.one("inForceFrom", formatIsoDate(today))}
        label="From which day"
        hint={dayHint}
      />
      <TextField
        {...fields.one("reason")}
        label="Why"
        hint="It stays beside the setting"
        autoComplete="off"
        width="full"
      />
    </>
  );
}
