import { Choices } from "../choices/choices.tsx";
import type { ChoicesProps } from "../choices/choices.tsx";

export type { Choice } from "../choices/choices.tsx";

/** One of a few. Nothing is chosen for the person unless `defaultValue` is known to be right. */
export function RadioGroup({
  defaultValue,
  ...choices
}: ChoicesProps & { defaultValue?: string | undefined }) {
  return (
    <Choices type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} {...choices} />
  );
}
