import { formatIsoDate } from "@safeboard/compliance/dates";
import { STAFF_GROUP_TITLES, STAFF_GROUPS } from "@safeboard/compliance/staff-groups";
import { DateField } from "@safeboard/ui/date-field";
import { SelectField } from "@safeboard/ui/select-field";
import { EmailField, TextField } from "@safeboard/ui/text-field";
import type { ListedStaffMember } from "../domain-answers.ts";
import type { fieldsOf } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";

/** What is entered about a member of staff, as it is known so far. */
export function StaffFields({
  fields,
  person,
}: {
  fields: ReturnType<typeof fieldsOf>;
  person?: ListedStaffMember;
}) {
  const day = (date: string | null | undefined) => (date ? formatIsoDate(date) : undefined);
  return (
    <>
      <TextField {...fields.one("name", person?.name)} label="Name" autoComplete="off" />
      <EmailField
        {...fields.one("email", person?.email ?? undefined)}
        label="Work email address"
        optional
        hint="Leave it empty for somebody without one"
        autoComplete="off"
      />
      <TextField
        {...fields.one("reference", person?.reference ?? undefined)}
        label="Payroll or MIS reference"
        optional
        hint="Imports find people by it"
        autoComplete="off"
      />
      <SelectField
        {...fields.one("group", person?.group)}
        label="Staff group"
        prompt="Choose a group"
        options={STAFF_GROUPS.map((group) => ({ value: group, label: STAFF_GROUP_TITLES[group] }))}
      />
      <DateField
        {...fields.one("startedOn", day(person?.startedOn))}
        label="First day at the school"
        optional
        hint={dayHint}
      />
      {person && (
        <DateField
          {...fields.one("leftOn", day(person.leftOn))}
          label="Last day at the school"
          optional
          hint={dayHint}
        />
      )}
    </>
  );
}
