import { useState } from "react";
import { useEnhanced } from "../enhancements/use-enhanced.ts";
import { Field } from "../field/field.tsx";
import type { FieldWording } from "../field/field.tsx";

/**
 * A link to pass on (an invitation), or a code. It can be selected and copied by hand; a script adds
 * a button.
 */
export function CopyableLink({
  id,
  url,
  what = "link",
  ...wording
}: Pick<FieldWording, "label" | "hint"> & {
  id: string;
  url: string;
  /** What the button says it copies. */
  what?: "link" | "code" | undefined;
}) {
  const enhanced = useEnhanced();
  const [outcome, setOutcome] = useState("");

  async function copy() {
    try {
      await navigator.clipboard.writeText(url);
      setOutcome("Copied");
    } catch {
      // A locked-down browser refuses: the link can still be selected by hand.
      setOutcome(`Your browser did not allow that. Select the ${what} and copy it.`);
    }
  }

  return (
    <Field id={id} {...wording}>
      {(attributes) => (
        <div className="copyable-link">
          <input
            className="field-control"
            readOnly
            value={url}
            onFocus={(event) => event.currentTarget.select()}
            {...attributes}
          />
          {enhanced && (
            <button className="button" data-kind="quiet" type="button" onClick={copy}>
              Copy {what}
            </button>
          )}
          <span className="copyable-link-outcome" role="status">
            {outcome}
          </span>
        </div>
      )}
    </Field>
  );
}
