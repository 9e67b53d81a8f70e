import { Form } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Button, ButtonGroup } from "@safeboard/ui/button";
import type { CasePage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { caseAddress } from "./addresses.ts";
import { FurtherFields, NeededFields } from "./incident-fields.tsx";

/** The incident described anew, from what is recorded. */
export function CorrectIncidentForm({
  page: { school, today },
  current,
  refused,
}: {
  page: CasePage;
  current: NonNullable<CasePage["current"]>;
  refused: RefusedForm | undefined;
}) {
  const fields = fieldsOf("correct", refused);
  const here = caseAddress(school.id, current.caseId);
  return (
    <section aria-labelledby="correct" className="page-section">
      <h2 id="correct">Correct it, or add what is known now</h2>
      <Form
        method="post"
        action={`${here}?correct=yes`}
        className="stacked-form incident-form"
        noValidate
      >
        <NeededFields fields={fields} today={today} current={current} />
        <FurtherFields fields={fields} current={current} />
        <ButtonGroup>
          <Button name="intent" value="correct">
            Save
          </Button>
          <Anchor href={here}>Cancel</Anchor>
        </ButtonGroup>
      </Form>
    </section>
  );
}
