import type { ReactNode } from "react";
import { describedBy, FieldMessages } from "../field/field.tsx";
import type { FieldWording } from "../field/field.tsx";

/** Fields that answer one question together. The legend is read out before each of them. */
export function Fieldset({
  id,
  legend,
  hint,
  error,
  children,
}: Pick<FieldWording, "hint" | "error"> & {
  /** The hint and the error take their own ids from it. */
  id: string;
  legend: ReactNode;
  children: ReactNode;
}) {
  // A group is not a control: it is described, but aria-invalid belongs to what is inside.
  const { "aria-describedby": description } = describedBy(id, { hint, error });
  return (
    <fieldset
      className="fieldset"
      data-invalid={error ? "" : undefined}
      aria-describedby={description}
    >
      <legend className="field-label">{legend}</legend>
      <FieldMessages id={id} hint={hint} error={error} />
      <div className="fieldset-fields">{children}</div>
    </fieldset>
  );
}
