import type { TextareaHTMLAttributes } from "react";
import { Field } from "../field/field.tsx";
import type { FieldWording } from "../field/field.tsx";

/** An answer of more than one line. */
export function TextArea({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  rows = 4,
  ...textarea
}: FieldWording &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name" | "id"> & {
    name: string;
    id?: string | undefined;
  }) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(attributes) => (
        <textarea className="field-control" name={name} rows={rows} {...textarea} {...attributes} />
      )}
    </Field>
  );
}
