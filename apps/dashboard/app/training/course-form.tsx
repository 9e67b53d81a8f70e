import { Form } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Button, ButtonGroup } from "@safeboard/ui/button";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import { TextArea } from "@safeboard/ui/text-area";
import { TextField } from "@safeboard/ui/text-field";
import type { RequirementsPage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { textIn, textsIn } from "../request/text-in.ts";

type Course = RequirementsPage["courses"][number];

/** The form's name on its page. */
export const courseForm = (code: string | null): string =>
  code === null ? "add-course" : `course-${code}`;

/** A course of the trust's own, and what it satisfies. */
export function CourseForm({
  page,
  changed,
  here,
  refused,
}: {
  page: Pick<RequirementsPage, "requirements">;
  changed: Course | undefined;
  here: string;
  refused: RefusedForm | undefined;
}) {
  const fields = fieldsOf(courseForm(changed?.code ?? null), refused);
  const satisfies = fields.several("satisfies");
  return (
    <Form method="post" action={here} noValidate className="stacked-form">
      {changed && <input type="hidden" name="code" value={changed.code} />}
      <TextField
        {...fields.one("title", changed?.title)}
        label="What the course is called"
        hint="As your supplier or your files name it"
        width="full"
        autoComplete="off"
      />
      <TextArea
        {...fields.one("alsoCalled", changed?.alsoCalled.join("\n"))}
        label="Also called"
        optional
        hint="Other names that files use for it, one a line"
        rows={2}
      />
      <Checkboxes
        {...satisfies}
        defaultValues={
          fields.wasRefused
            ? satisfies.defaultValues
            : (changed?.satisfies.map(({ code }) => code) ?? [])
        }
        legend="What does it satisfy?"
        choices={page.requirements.map(({ code, title }) => ({ value: code, label: title }))}
      />
      <ButtonGroup>
        <Button name="intent" value="save-course">
          {changed ? "Save the course" : "Add the course"}
        </Button>
        <Anchor href={here}>Cancel</Anchor>
      </ButtonGroup>
    </Form>
  );
}

export const readCourse = (form: FormData) => ({
  code: textIn(form, "code") || null,
  title: textIn(form, "title"),
  alsoCalled: textIn(form, "alsoCalled"),
  satisfies: textsIn(form, "satisfies"),
});
