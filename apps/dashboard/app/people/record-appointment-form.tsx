import { formatIsoDate } from "@safeboard/compliance/dates";
import { ROLES } from "@safeboard/compliance/roles";
import { Form, useLocation } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import { DateField } from "@safeboard/ui/date-field";
import { SelectField } from "@safeboard/ui/select-field";
import { EmailField, TextField } from "@safeboard/ui/text-field";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";

/** Names somebody for a role, from a day on. */
export function RecordAppointmentForm({
  schoolId,
  role,
  today,
  refused,
}: {
  schoolId: string;
  /** The role that is to be filled, when a link named it. */
  role: string | undefined;
  today: string;
  refused: RefusedForm | undefined;
}) {
  const { key } = useLocation();
  const fields = fieldsOf("record", refused);
  return (
    <Form
      method="post"
      action={`/schools/${schoolId}/people`}
      className="stacked-form"
      noValidate
      key={key}
    >
      <SelectField
        {...fields.one("role", role)}
        label="Role"
        prompt="Choose a role"
        options={ROLES.map(({ code, title }) => ({ value: code, label: title }))}
      />
      <TextField
        {...fields.one("name")}
        label="Name"
        hint="As the policy should give it, such as Mrs A Whitcombe"
        autoComplete="off"
      />
      <EmailField {...fields.one("email")} label="Email address" optional autoComplete="off" />
      <DateField
        {...fields.one("from", formatIsoDate(today))}
        label="First day in the role"
        hint={dayHint}
      />
      <Checkboxes
        {...fields.several("replacesOthers")}
        legend="Does somebody hold this role now?"
        choices={[
          {
            value: "yes",
            label: "They take over from whoever holds it",
            hint: "The last day of the person before is the day before that.",
          },
        ]}
      />
      <Button name="intent" value="record">
        Record the appointment
      </Button>
    </Form>
  );
}
