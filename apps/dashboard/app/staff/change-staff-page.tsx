import { Form } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Button, ButtonGroup } from "@safeboard/ui/button";
import type { ListedStaffMember } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { StaffFields } from "./staff-fields.tsx";

/** The form's name on its page, by whom it changes. */
export const changeForm = (staffMemberId: string): string => `change-${staffMemberId}`;

/** Puts right what is recorded of somebody, or drops them as entered by mistake. */
export function ChangeStaffPage({
  schoolId,
  person,
  refused,
}: {
  schoolId: string;
  person: ListedStaffMember;
  refused: RefusedForm | undefined;
}) {
  const here = `/schools/${schoolId}/staff`;
  return (
    <section aria-labelledby="change" className="page-section">
      <h2 id="change">What is recorded of {person.name}</h2>
      <Form
        method="post"
        action={`${here}?change=${person.id}`}
        className="stacked-form"
        noValidate
        key={person.id}
      >
        <input type="hidden" name="staffMemberId" value={person.id} />
        <StaffFields fields={fieldsOf(changeForm(person.id), refused)} person={person} />
        <ButtonGroup>
          <Button name="intent" value="change">
            Save
          </Button>
          <Anchor href={here}>Cancel</Anchor>
        </ButtonGroup>
      </Form>
      <details className="in-place">
        <summary>Entered by mistake?</summary>
        <Form method="post" action={here} className="stacked-form">
          <input type="hidden" name="staffMemberId" value={person.id} />
          <p>
            This takes {person.name} off the list as if they had never been on it, together with
            what they were asked to read. For somebody who leaves, enter the last day instead.
          </p>
          <Button kind="danger" name="intent" value="remove">
            Take {person.name} off the list
          </Button>
        </Form>
      </details>
    </section>
  );
}
