import { Form } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { SelectField } from "@safeboard/ui/select-field";
import { TextArea } from "@safeboard/ui/text-area";
import type { EditionPage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";

/** A trustee asks about a section, or the whole report. */
export function AskForm({
  sections,
  refused,
}: {
  sections: EditionPage["frozen"]["sections"];
  refused: RefusedForm | undefined;
}) {
  const fields = fieldsOf("ask", refused);
  return (
    <section aria-labelledby="ask" className="page-section report-ask">
      <h3 id="ask">Ask a question</h3>
      <Form method="post" className="stacked-form" noValidate>
        <SelectField
          {...fields.one("section")}
          label="What is it about?"
          options={[
            { value: "", label: "The whole report" },
            ...sections.map(({ code, title }) => ({ value: code, label: title })),
          ]}
        />
        <TextArea
          {...fields.one("question")}
          label="Your question"
          hint="The whole board and the safeguarding lead see it, and it stays in the log."
          rows={4}
        />
        <Button name="intent" value="ask">
          Ask
        </Button>
      </Form>
    </section>
  );
}
