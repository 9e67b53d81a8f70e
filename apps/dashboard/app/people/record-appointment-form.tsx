import { formatIsoDate } from "@safeboard/compliance/dates";
import { Form, useLocation } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import { SelectField } from "@safeboard/ui/select-field";
import type { PeopleOfSchool } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { ContactFields, NameField, TermFields } from "./appointment-fields.tsx";

/** Names somebody for a role, from a day on. */
export function RecordAppointmentForm({
  page: { school, choices, staff },
  role,
  today,
  refused,
}: {
  page: Pick<PeopleOfSchool, "school" | "choices" | "staff">;
  /** The role that is to be filled, when a link named it. */
  role: string | undefined;
  today: string;
  refused: RefusedForm | undefined;
}) {
  const { key } = useLocation();
  const { one, several } = fieldsOf("record", refused);
  return (
    <Form
      method="post"
      action={`/schools/${school.id}/people`}
      className="stacked-form"
      noValidate
      key={key}
    >
      <SelectField
        {...one("role", role)}
        label="Role"
        prompt="Choose a role"
        options={choices.map(({ code, title }) => ({ value: code, label: title }))}
      />
      <NameField one={one} />
      <ContactFields one={one} />
      <TermFields one={one} from={formatIsoDate(today)} />
      {staff.length > 0 && (
        <SelectField
          {...one("staffMemberId")}
          label="On the staff list"
          optional
          hint="So that their training counts for the role"
          prompt="Whoever has this email address"
          options={staff.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Checkboxes
        {...several("replacesOthers")}
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
