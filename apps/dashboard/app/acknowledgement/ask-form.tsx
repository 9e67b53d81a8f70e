import { addDays, formatIsoDate } from "@safeboard/compliance/dates";
import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { Form, useLocation } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import { DateField } from "@safeboard/ui/date-field";
import { TextArea } from "@safeboard/ui/text-area";
import type { AcknowledgementsPage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";

/** Asks groups of staff to confirm that they have read a version. */
export function AskForm({
  here,
  notAsked,
  today,
  refused,
}: {
  here: string;
  notAsked: AcknowledgementsPage["notAsked"];
  today: string;
  refused: RefusedForm | undefined;
}) {
  const { key } = useLocation();
  const fields = fieldsOf("ask", refused);
  return (
    <Form method="post" action={here} className="stacked-form" noValidate key={key}>
      <Checkboxes
        {...fields.several("groups")}
        legend="Who should read it?"
        choices={notAsked.map(({ group, people }) => ({
          value: group,
          label: `${STAFF_GROUP_TITLES[group]} (${people})`,
        }))}
      />
      <DateField
        {...fields.one("dueOn", formatIsoDate(addDays(today, 14)))}
        label="To confirm by"
        optional
        hint={dayHint}
      />
      <TextArea
        {...fields.one("message")}
        label="A line to them"
        optional
        hint="Shown above the policy when they open their link"
        rows={3}
      />
      <Button name="intent" value="ask">
        Ask them to confirm
      </Button>
    </Form>
  );
}
