import { formatIsoDate } from "@safeboard/compliance/dates";
import { Form } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Button } from "@safeboard/ui/button";
import { DateField } from "@safeboard/ui/date-field";
import { SelectField } from "@safeboard/ui/select-field";
import { TextField } from "@safeboard/ui/text-field";
import type { ReactNode } from "react";
import { inSentence } from "@safeboard/compliance/in-sentence";
import type { PeopleOfSchool } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";
import { ContactFields, NameField, TermFields } from "./appointment-fields.tsx";
import { appointmentForm, type AppointmentChange } from "./appointment-form.ts";
import type { OnRecord } from "./register.ts";

/** Everything that can be done with one appointment, each in a form of its own, folded away until it is wanted. */
export function ChangeAppointment({
  page,
  held,
  today,
  refused,
}: {
  page: PeopleOfSchool;
  held: OnRecord;
  today: string;
  refused: RefusedForm | undefined;
}) {
  const { staff, proposals, school } = page;
  const { appointmentId, name, title, email, telephone, from, to } = held;
  const here = `/schools/${school.id}/people`;
  const form = (change: AppointmentChange, words: string, fields: FormFields, button: string) => (
    <FoldedForm key={change} {...{ change, words, fields, button, appointmentId, here, refused }} />
  );
  const linked = staff.find(({ id }) => id === held.staffMemberId);
  const proposed = proposals[appointmentId];
  return (
    <section aria-labelledby="change" className="page-section edit-in-place">
      <h2 id="change">
        {name}, {inSentence(title)}
      </h2>
      <p>
        Since {formatIsoDate(from)}
        {to && `, until ${formatIsoDate(to)}`}.{" "}
        {staff.length > 0 &&
          (linked
            ? `On the staff list as ${linked.name}.`
            : proposed
              ? `Probably ${proposed.name} of the staff list: nobody has said so yet.`
              : "Nobody has said who it is on the staff list.")}
      </p>
      <div className="appointment-changes">
        {form(
          "hand-over",
          "Hand over to somebody else",
          ({ one }) => (
            <>
              <NameField one={one} />
              <ContactFields one={one} />
              <DateField
                {...one("from", formatIsoDate(today))}
                label="Their first day in the role"
                hint={`The day before is ${name}’s last. ${dayHint}`}
              />
            </>
          ),
          "Hand over",
        )}
        {to === null &&
          form(
            "end",
            "Record the last day",
            ({ one }) => (
              <DateField
                {...one("on", formatIsoDate(today))}
                label="Last day in the role"
                hint={`The role is vacant from the day after, unless somebody else holds it. ${dayHint}`}
              />
            ),
            "Record the last day",
          )}
        {form(
          "contact",
          "Change the contact details",
          ({ one }) => (
            <ContactFields one={one} email={email} telephone={telephone} />
          ),
          "Save the contact details",
        )}
        {staff.length > 0 &&
          form(
            "link",
            "Say who it is on the staff list",
            ({ one }) => (
              <SelectField
                {...one("staffMemberId", linked?.id ?? proposed?.id)}
                label="On the staff list"
                hint="So that their training counts for the role"
                prompt="Nobody on the list"
                options={staff.map((member) => ({ value: member.id, label: member.name }))}
              />
            ),
            "Confirm who it is",
          )}
        {form(
          "correct",
          "Correct what is recorded",
          ({ one }) => (
            <>
              <NameField one={one} name={name} />
              <ContactFields one={one} email={email} telephone={telephone} />
              <TermFields one={one} from={formatIsoDate(from)} to={to ? formatIsoDate(to) : ""} />
              <ReasonField one={one} />
            </>
          ),
          "Save the correction",
        )}
        {form(
          "withdraw",
          "Take it back: it never was",
          ({ one }) => (
            <ReasonField one={one} />
          ),
          "Take it back",
        )}
      </div>
      <p className="after-table">
        <Anchor href={here}>Leave it as it is</Anchor>
      </p>
    </section>
  );
}

type FormFields = (fields: ReturnType<typeof fieldsOf>) => ReactNode;

function FoldedForm({
  change,
  words,
  fields,
  button,
  appointmentId,
  here,
  refused,
}: {
  change: AppointmentChange;
  words: string;
  fields: FormFields;
  button: string;
  appointmentId: string;
  here: string;
  refused: RefusedForm | undefined;
}) {
  const own = fieldsOf(appointmentForm(change, appointmentId), refused);
  return (
    <details className="in-place" open={own.wasRefused}>
      <summary>{words}</summary>
      <Form
        method="post"
        action={`${here}?change=${appointmentId}`}
        className="stacked-form"
        noValidate
      >
        <input type="hidden" name="appointmentId" value={appointmentId} />
        {fields(own)}
        <Button name="intent" value={change}>
          {button}
        </Button>
      </Form>
    </details>
  );
}

function ReasonField({ one }: { one: ReturnType<typeof fieldsOf>["one"] }) {
  return (
    <TextField
      {...one("reason")}
      label="What was wrong?"
      hint="What was recorded before stays in the history; the record of changes says why."
      width="full"
      autoComplete="off"
    />
  );
}
