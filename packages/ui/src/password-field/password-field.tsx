import { useState } from "react";
import { useEnhanced } from "../enhancements/use-enhanced.ts";
import { Field } from "../field/field.tsx";
import type { FieldWording } from "../field/field.tsx";

/** A password, which a script lets the person see while typing. */
export function PasswordField({
  name,
  id = name,
  autoComplete,
  ...wording
}: FieldWording & {
  name: string;
  id?: string | undefined;
  /** Tells a password manager whether to fill one in or to make one. */
  autoComplete: "current-password" | "new-password";
}) {
  const enhanced = useEnhanced();
  const [shown, setShown] = useState(false);
  return (
    <Field id={id} {...wording}>
      {(attributes) => (
        <div className="password-field">
          <input
            className="field-control"
            type={shown ? "text" : "password"}
            name={name}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            {...attributes}
          />
          {enhanced && (
            <button
              className="button"
              data-kind="quiet"
              type="button"
              aria-controls={id}
              aria-label={shown ? "Hide password" : "Show password"}
              onClick={() => setShown(!shown)}
            >
              {shown ? "Hide" : "Show"}
            </button>
          )}
          <span className="heard-only" role="status">
            {shown ? "Your password is visible" : ""}
          </span>
        </div>
      )}
    </Field>
  );
}
