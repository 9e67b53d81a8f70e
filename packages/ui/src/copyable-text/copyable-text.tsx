import { useState } from "react";
import { useEnhanced } from "../enhancements/use-enhanced.ts";

/** Sentences to be used elsewhere. They can be selected and copied by hand; a script adds a button. */
export function CopyableText({
  text,
  what = "wording",
}: {
  text: string;
  what?: string | undefined;
}) {
  const enhanced = useEnhanced();
  const [outcome, setOutcome] = useState("");

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("Copied");
    } catch {
      // A locked-down browser refuses: the words can still be selected by hand.
      setOutcome("Your browser did not allow that. Select the words and copy them.");
    }
  }

  return (
    <div className="copyable-text">
      <blockquote className="copyable-text-words">{text}</blockquote>
      {enhanced && (
        <button className="button" data-kind="quiet" type="button" onClick={copy}>
          Copy<span className="heard-only"> this {what}</span>
        </button>
      )}
      <span className="copyable-text-outcome" role="status">
        {outcome}
      </span>
    </div>
  );
}
