import { Form } from "@remix-run/react";
import { EVIDENCE_KINDS, evidenceKindTitle } from "@safeboard/compliance/practice";
import { Anchor } from "@safeboard/ui/anchor";
import { Button } from "@safeboard/ui/button";
import { SelectField } from "@safeboard/ui/select-field";
import { TextArea } from "@safeboard/ui/text-area";
import type { PromisedPage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";

/** Says which kind of evidence shows a promise, or that none is needed. */
export function SayKindForm({
  promise,
  here,
  refused,
}: {
  promise: PromisedPage["promises"][number];
  here: string;
  refused: RefusedForm | undefined;
}) {
  const fields = fieldsOf("say", refused);
  return (
    <section aria-labelledby="say" className="page-section">
      <h2 id="say">What shows that this is kept?</h2>
      <p>
        <q>{promise.text}</q> By its words: {evidenceKindTitle(promise.suggested).toLowerCase()}.
      </p>
      <Form method="post" className="stacked-form" noValidate>
        <input type="hidden" name="promiseId" value={promise.id} />
        <SelectField
          {...fields.one("kind", promise.kind ?? "none")}
          label="It is shown by"
          options={[
            ...EVIDENCE_KINDS.map(({ code, title }) => ({ value: code, label: title })),
            { value: "none", label: "Nothing need be shown" },
          ]}
        />
        <TextArea
          {...fields.one("reason", promise.said?.reason ?? "")}
          label="Why"
          optional
          rows={2}
          hint="Needed where nothing need be shown: it is more of an aim, say, or another promise covers it."
        />
        <Button name="intent" value="say">
          Save
        </Button>
      </Form>
      <p>
        <Anchor href={here}>Leave it as it is</Anchor>
      </p>
    </section>
  );
}
