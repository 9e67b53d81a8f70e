import { formatIsoDate } from "@safeboard/compliance/dates";
import { DateField } from "@safeboard/ui/date-field";
import { RadioGroup } from "@safeboard/ui/radio-group";
import type { fieldsOf } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";
import { inDetails } from "./read-incident-form.ts";

/** The day: one tap for today or yesterday, which is when most is recorded; any other day is written. */
export function DayChoice({
  fields,
  today,
  occurredOn,
}: {
  fields: ReturnType<typeof fieldsOf>;
  today: string;
  /** As it is recorded so far. */
  occurredOn: string | undefined;
}) {
  const when = fields.one("when", occurredOn === undefined ? "today" : "other").defaultValue;
  const { error, id, ...day } = fields.one(
    inDetails("occurredOn"),
    occurredOn && formatIsoDate(occurredOn),
  );
  const isWritten = when === "other";
  return (
    <div className="incident-day">
      <RadioGroup
        name="when"
        id={isWritten ? `${id}-when` : id}
        legend="When did it happen?"
        defaultValue={when}
        error={isWritten ? undefined : error}
        choices={[
          { value: "today", label: `Today, ${formatIsoDate(today)}` },
          { value: "yesterday", label: "Yesterday" },
          { value: "other", label: "Another day" },
        ]}
      />
      <div className="incident-other-day">
        <DateField
          {...day}
          id={isWritten ? id : `${id}-written`}
          label="Which day"
          hint={dayHint}
          error={isWritten ? error : undefined}
        />
      </div>
    </div>
  );
}
