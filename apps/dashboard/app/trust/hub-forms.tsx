import { Form, useLocation } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { SelectField } from "@safeboard/ui/select-field";
import { TextField } from "@safeboard/ui/text-field";
import type { HubSummary, SchoolName } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";

export function CreateHubForm({ refused }: { refused: RefusedForm | undefined }) {
  const { key } = useLocation();
  return (
    <Form method="post" action="/hubs" className="stacked-form" noValidate key={key}>
      <TextField
        {...fieldsOf("create", refused).one("name")}
        label="Name of the new hub"
        hint="Like East, or Coastal primaries"
        autoComplete="off"
      />
      <Button kind="quiet" name="intent" value="create">
        Make the hub
      </Button>
    </Form>
  );
}

/** Puts a school into a hub, into another one, or into none. */
export function MoveSchoolForm({
  schools,
  hubs,
  schoolId,
  refused,
}: {
  schools: readonly SchoolName[];
  hubs: readonly HubSummary[];
  /** The school that is to move, when a link named it. */
  schoolId: string | undefined;
  refused: RefusedForm | undefined;
}) {
  const { key } = useLocation();
  const fields = fieldsOf("move", refused);
  return (
    <Form method="post" action="/hubs" className="stacked-form" noValidate key={key}>
      <SelectField
        {...fields.one("schoolId", schoolId)}
        label="School"
        prompt="Choose a school"
        options={schools.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        {...fields.one("toHub")}
        label="Goes to"
        prompt="Choose a hub"
        options={[
          ...hubs.map(({ id, name }) => ({ value: id, label: name })),
          { value: "none", label: "No hub" },
        ]}
      />
      <p className="form-note">
        From today. Until yesterday the record shows it where it was before.
      </p>
      <Button name="intent" value="move">
        Move the school
      </Button>
    </Form>
  );
}
