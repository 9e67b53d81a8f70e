import { Form, useLocation } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { StaffFields } from "./staff-fields.tsx";

/** Puts one person on the staff list. */
export function AddStaffForm({
  schoolId,
  refused,
}: {
  schoolId: string;
  refused: RefusedForm | undefined;
}) {
  const { key } = useLocation();
  return (
    <Form
      method="post"
      action={`/schools/${schoolId}/staff`}
      className="stacked-form"
      noValidate
      key={key}
    >
      <StaffFields fields={fieldsOf("add", refused)} />
      <Button name="intent" value="add">
        Add to the staff list
      </Button>
    </Form>
  );
}
