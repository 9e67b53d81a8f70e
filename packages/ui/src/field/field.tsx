import type { ReactNode } from "react";

/** What every field says around its control. */
export interface FieldWording {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to put it right ("Enter an email address, like name@example.org"). */
  error?: ReactNode;
  /** Says "(optional)" after the label: most fields are needed, so the exception is marked. */
  optional?: boolean | undefined;
}

/** What a control must carry so that its label, hint and error are read out with it. */
export interface ControlAttributes {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

/** Label, hint and error around one control. An error summary links to `id`. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: FieldWording & { id: string; children: (attributes: ControlAttributes) => ReactNode }) {
  return (
    <div className="field" data-invalid={error ? "" : undefined}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="field-optional"> (optional)</span>}
      </label>
      <FieldMessages id={id} hint={hint} error={error} />
      {children({ id, ...describedBy(id, { hint, error }) })}
    </div>
  );
}

/** Hint and error under the ids that describedBy() points to. */
export function FieldMessages({
  id,
  hint,
  error,
}: { id: string } & Pick<FieldWording, "hint" | "error">) {
  return (
    <>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <span className="heard-only">Error: </span>
          {error}
        </p>
      )}
    </>
  );
}

export function describedBy(
  id: string,
  { hint, error }: Pick<FieldWording, "hint" | "error">,
): Omit<ControlAttributes, "id"> {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    ...(ids && { "aria-describedby": ids }),
    ...(error && { "aria-invalid": true as const }),
  };
}
