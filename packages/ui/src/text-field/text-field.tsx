import type { InputHTMLAttributes } from "react";
import { Field } from "../field/field.tsx";
import type { FieldWording } from "../field/field.tsx";

/** The browser's own attributes of an <input>, but for those that a field sets itself. */
export interface TextFieldProps
  extends FieldWording, Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id" | "width"> {
  name: string;
  /** Where an error summary's link leads; the name when it is not given. */
  id?: string | undefined;
  /** How long the expected answer is. */
  width?: "short" | "medium" | "full" | undefined;
}

export function TextField({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  width = "medium",
  type = "text",
  ...input
}: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(attributes) => (
        <input
          className="field-control"
          data-width={width}
          type={type}
          name={name}
          {...input}
          {...attributes}
        />
      )}
    </Field>
  );
}

/** Asks for an email address; a phone shows the @, a browser offers the person's own. */
export function EmailField(props: Omit<TextFieldProps, "type">) {
  return (
    <TextField
      type="email"
      autoComplete="email"
      spellCheck={false}
      autoCapitalize="none"
      {...props}
    />
  );
}
