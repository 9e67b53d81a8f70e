import { Form, useLocation } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { SelectField } from "@safeboard/ui/select-field";
import type { SchoolName } from "../domain-answers.ts";

/** Narrows a page to one school: a plain form, so that the narrowed page has an address. */
export function SchoolFilter({
  schools,
  chosen,
}: {
  schools: readonly SchoolName[];
  chosen: string | undefined;
}) {
  const { pathname, key } = useLocation();
  return (
    <Form action={pathname} className="school-filter" key={key}>
      <SelectField
        name="school"
        label="School"
        prompt="All schools"
        defaultValue={chosen}
        options={schools.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button kind="quiet">Show</Button>
    </Form>
  );
}
