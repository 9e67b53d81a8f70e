import type { ReactNode } from "react";
import { TextField } from "../text-field/text-field.tsx";
import type { TextFieldProps } from "../text-field/text-field.tsx";

/**
 * A date as people and policies write it. Policies rarely give a day, so this is a text box and no
 * calendar: the server reads it, and `readAs` says how it was understood.
 */
export function DateField({
  readAs,
  hint = "As the document says it, like Summer 2024, 18.08.20 or September 2020",
  ...field
}: Omit<TextFieldProps, "type"> & { readAs?: ReactNode }) {
  return (
    <TextField
      width="medium"
      autoComplete="off"
      hint={
        <>
          {hint}
          {readAs && <span className="date-field-read-as">Understood as {readAs}</span>}
        </>
      }
      {...field}
    />
  );
}
