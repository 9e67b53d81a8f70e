import { Field } from "../field/field.tsx";
import type { FieldWording } from "../field/field.tsx";

export interface SelectOption {
  value: string;
  label: string;
}

/** A choice from a list too long for radio buttons. `prompt` stands first and has no value. */
export function SelectField({
  name,
  id = name,
  options,
  prompt,
  defaultValue,
  ...wording
}: FieldWording & {
  name: string;
  id?: string | undefined;
  options: readonly SelectOption[];
  prompt?: string | undefined;
  defaultValue?: string | undefined;
}) {
  return (
    <Field id={id} {...wording}>
      {(attributes) => (
        <select
          className="field-control"
          data-width="medium"
          name={name}
          defaultValue={defaultValue}
          {...attributes}
        >
          {prompt !== undefined && <option value="">{prompt}</option>}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
