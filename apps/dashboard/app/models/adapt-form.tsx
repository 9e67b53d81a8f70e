import { Form, useLocation } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import { TextArea } from "@safeboard/ui/text-area";
import { TextField } from "@safeboard/ui/text-field";
import type { PushedModelPage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { labelInWords, PassageText } from "./model-passages.tsx";

type Passage = PushedModelPage["passages"][number];

/** Fills a model's gaps, each once, and changes single passages where the school does things otherwise. */
export function AdaptForm({
  page,
  refused,
}: {
  page: Pick<PushedModelPage, "fillings" | "passages" | "mayEditPassages" | "school">;
  refused: RefusedForm | undefined;
}) {
  const { key } = useLocation();
  const fields = fieldsOf("adapt", refused);
  const { fillings, passages, mayEditPassages, school } = page;
  return (
    <Form method="post" className="adapt-form" noValidate key={key}>
      {fillings.length > 0 && (
        <div className="adapt-fillings">
          {fillings.map(({ key: filling, label, written, gaps, known }, index) => (
            <TextField
              key={filling}
              {...fields.one(`filling-${index}`, known)}
              label={label}
              hint={
                gaps === 1 ? `In place of ${written}` : `In place of ${written}, in ${gaps} places`
              }
              autoComplete="off"
              width="full"
            />
          ))}
        </div>
      )}
      {fillings.length > 0 && (
        <Checkboxes
          {...fields.several("leaveGaps")}
          legend={<span className="heard-only">Empty gaps</span>}
          choices={[{ value: "yes", label: "Leave what I have not filled in as it is, for now" }]}
        />
      )}
      {mayEditPassages ? (
        <details className="in-place" open={wasEdited(passages, refused)}>
          <summary>
            Read the model, and change single passages
            <span className="heard-only"> of its {passages.length}</span>
          </summary>
          <p className="form-note">
            Where {school.name} does things otherwise, say so in your own words. The trust sees what
            you changed.
          </p>
          <ol className="adapt-passages">
            {passages
              .map((passage, index) => ({ passage, number: index + 1 }))
              .map(({ passage, number }) => (
                <EditPassage
                  key={number}
                  passage={passage}
                  number={number}
                  field={fields.one(`passage-${number - 1}`, passage.text)}
                />
              ))}
          </ol>
        </details>
      ) : (
        <p className="form-note">
          This model is too long to be changed here. Fill in its gaps, then change the Word file and
          upload it as your next version.
        </p>
      )}
      <Button name="intent" value="adapt">
        Make our draft from it
      </Button>
    </Form>
  );
}

function EditPassage({
  passage: { kind, label, text, gaps },
  number,
  field,
}: {
  passage: Passage;
  number: number;
  field: { id: string; name: string; error: string | undefined; defaultValue: string | undefined };
}) {
  const isOpen = field.error !== undefined || (field.defaultValue ?? text) !== text;
  return (
    <li className="adapt-passage" data-kind={kind}>
      <p>
        {labelInWords(label)}
        <PassageText text={text} gaps={gaps} />
      </p>
      <details className="in-place" open={isOpen}>
        <summary>
          Change<span className="heard-only"> passage {number}</span>
        </summary>
        <TextArea
          {...field}
          label={`Passage ${number} in your words`}
          hint="Empty it to leave the passage out. A blank line begins another one."
          rows={Math.min(12, Math.max(3, Math.ceil(text.length / 70)))}
        />
      </details>
    </li>
  );
}

function wasEdited(passages: readonly Passage[], refused: RefusedForm | undefined): boolean {
  if (!refused) return false;
  return passages.some(({ text }, index) => {
    const typed = refused.typed[`passage-${index}`]?.[0];
    return typed !== undefined && typed.trim() !== text;
  });
}
