import { Choices } from "../choices/choices.tsx";
import type { ChoicesProps } from "../choices/choices.tsx";

/** Any number of a few. */
export function Checkboxes({
  defaultValues,
  ...choices
}: ChoicesProps & { defaultValues?: readonly string[] | undefined }) {
  return <Choices type="checkbox" chosen={defaultValues ?? []} {...choices} />;
}
