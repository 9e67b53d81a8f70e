import { Form, useLocation } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { RadioGroup } from "@safeboard/ui/radio-group";
import { SelectField } from "@safeboard/ui/select-field";
import { EmailField, TextField } from "@safeboard/ui/text-field";
import type { HubSummary, SchoolName } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { roleChoices } from "./role-choices.ts";
import { SchoolCheckboxes } from "./school-checkboxes.tsx";

/** Invites one person. Which schools or which hub is asked of the roles that need it: the stylesheet sees to that. */
export function InviteForm({
  schools,
  hubs,
  refused,
}: {
  schools: readonly SchoolName[];
  hubs: readonly HubSummary[];
  refused: RefusedForm | undefined;
}) {
  const { key } = useLocation();
  const fields = fieldsOf("invite", refused);
  return (
    <Form
      method="post"
      action="/access"
      className="stacked-form invite-form"
      noValidate
      // An accepted invitation leaves an empty form for the next.
      key={key}
    >
      <TextField
        {...fields.one("displayName")}
        label="Their name"
        hint="As colleagues know them, such as Mrs A Whitcombe"
        autoComplete="off"
      />
      <EmailField {...fields.one("email")} label="Their work email address" autoComplete="off" />
      <RadioGroup {...fields.one("role")} legend="What may they do?" choices={roleChoices} />
      <div className="for-school-roles">
        <SchoolCheckboxes {...fields.several("schoolIds")} schools={schools} hubs={hubs} />
      </div>
      <div className="for-hub-role">
        <SelectField
          {...fields.one("hubId")}
          label="Which hub?"
          hint={
            hubs.length > 0 ? "For a hub lead." : "There is no hub yet: make one on the Hubs page."
          }
          prompt="Choose a hub"
          options={hubs.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <Button name="intent" value="invite">
        Make an invitation
      </Button>
    </Form>
  );
}
