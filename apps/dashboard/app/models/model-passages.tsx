import type { PushedModelPage } from "../domain-answers.ts";
import { piecesOf } from "./pieces-of-passage.ts";

/** A model's text to read, its gaps marked. */
export function ModelPassages({ passages }: { passages: PushedModelPage["passages"] }) {
  const numbered = passages.map((passage, number) => ({ ...passage, number }));
  return (
    <div className="model-text">
      {numbered.map(({ number, kind, label, text, gaps }) => (
        <p key={number} data-kind={kind}>
          {labelInWords(label)}
          <PassageText text={text} gaps={gaps} />
        </p>
      ))}
    </div>
  );
}

/** A passage's number as the model has it; whatever bullet it has, as one. */
export function labelInWords(label: string): string {
  if (label === "") return "";
  return /[\p{L}\p{N}]/u.test(label) ? `${label} ` : "\u2022 ";
}

export function PassageText({
  text,
  gaps,
}: Pick<PushedModelPage["passages"][number], "text" | "gaps">) {
  return piecesOf(text, gaps).map(({ start, words, isGap }) =>
    isGap ? (
      <mark key={start} className="gap">
        {words}
      </mark>
    ) : (
      words
    ),
  );
}
