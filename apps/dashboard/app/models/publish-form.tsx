import { Form, useLocation } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { RadioGroup } from "@safeboard/ui/radio-group";
import { TextArea } from "@safeboard/ui/text-area";
import type { ModelPage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";

/** Publishes a draft. From the second version on, the person decides how much of a change it is, and says why. */
export function PublishForm({
  page: { version, change, model },
  refused,
}: {
  page: Pick<ModelPage, "version" | "change" | "model">;
  refused: RefusedForm | undefined;
}) {
  const { key } = useLocation();
  const fields = fieldsOf("publish", refused);
  const afterwards =
    model.mode === "for_all_schools"
      ? "Every school of the trust can read it then. A published version never changes."
      : "You choose afterwards which schools are sent it. A published version never changes.";
  return (
    <Form method="post" className="stacked-form" noValidate key={key}>
      <input type="hidden" name="modelVersionId" value={version.id} />
      {change && (
        <>
          <RadioGroup
            {...fields.one("change", change.proposed)}
            legend="How much of a change is it?"
            hint={proposal(change)}
            choices={[
              {
                value: "material",
                label: "Material",
                hint: "It changes what schools do. Staff who have confirmed the policy are asked again once a school adopts it.",
              },
              { value: "minor", label: "Minor", hint: "Wording, names, dates." },
            ]}
          />
          <TextArea
            {...fields.one("reason")}
            label="Why?"
            hint="The schools that follow this model read it."
            rows={3}
          />
        </>
      )}
      <p className="form-note">{afterwards}</p>
      <Button name="intent" value="publish">
        Publish version {version.number}
      </Button>
    </Form>
  );
}

function proposal({ proposed, expectations, since }: NonNullable<ModelPage["change"]>): string {
  if (proposed === "minor") {
    return `We propose minor: no expectation’s status changes against version ${since.number}.`;
  }
  const changing =
    expectations.length === 1
      ? "the status of 1 expectation changes"
      : `the status of ${expectations.length} expectations changes`;
  return `We propose material: ${changing} against version ${since.number}.`;
}
