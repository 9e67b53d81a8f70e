import { Form } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { DateField } from "@safeboard/ui/date-field";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";
import { GraceFields } from "./grace-fields.tsx";

/** A coming edition of Keeping Children Safe in Education, before it is on the product's own list. */
export function AnnounceEdition({ refused }: { refused: RefusedForm | undefined }) {
  const { one } = fieldsOf("announce", refused);
  return (
    <Form method="post" noValidate className="stacked-form">
      <p>
        Put a coming edition of Keeping Children Safe in Education on the list, and see at once
        which schools will fall behind. What it asks for can be added to your own expectations with
        the same day.
      </p>
      <DateField label="Day on which it comes into force" hint={dayHint} {...one("inForceFrom")} />
      <GraceFields form="announce" refused={refused} grace={null} />
      <Button name="intent" value="announce">
        Put it on the list
      </Button>
    </Form>
  );
}
