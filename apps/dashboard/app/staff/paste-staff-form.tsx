import { Form, useLocation } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import type { FormError } from "@safeboard/ui/error-summary";
import { TextArea } from "@safeboard/ui/text-area";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";

/** Puts a whole list on the staff list: all of it, or nothing until its lines can be read. */
export function PasteStaffForm({
  schoolId,
  refused,
}: {
  schoolId: string;
  refused: RefusedForm | undefined;
}) {
  const { key } = useLocation();
  const own = refused?.form === "paste" ? refused : undefined;
  const problems = own ? linesOf(own) : [];
  return (
    <Form
      method="post"
      action={`/schools/${schoolId}/staff`}
      className="stacked-form"
      noValidate
      key={key}
    >
      <TextArea
        {...fieldsOf("paste", refused).one("lines")}
        label="One person a line: name, email, group"
        hint={
          <>
            Copied from a spreadsheet, or typed with commas: “Anna Whitcombe,
            a.whitcombe@school.example, teaching”. The email can be left out. Groups: teaching,
            support, leadership, governor, volunteer, contractor.
          </>
        }
        error={
          problems.length > 0
            ? problems.length === 1
              ? "1 line needs another look. Nobody was added."
              : `${problems.length} lines need another look. Nobody was added.`
            : own?.refusal.fieldErrors["lines"]
        }
        rows={8}
        spellCheck={false}
        autoComplete="off"
      />
      {problems.length > 0 && (
        <ul className="change-list">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <Button name="intent" value="paste">
        Add everybody in the list
      </Button>
    </Form>
  );
}

/** A list of eighty lines may have eighty problems: the summary sends to the list of them. */
export function pasteSummary({ refusal }: RefusedForm): FormError[] {
  const [first, ...others] = Object.values(refusal.fieldErrors);
  const more = others.length === 0 ? "" : ` And ${others.length} more.`;
  return [{ fieldId: "paste-lines", message: `${first ?? refusal.message}${more}` }];
}

function linesOf({ refusal }: RefusedForm): string[] {
  return Object.entries(refusal.fieldErrors)
    .filter(([field]) => field.startsWith("lines."))
    .map(([, message]) => message);
}
