import type { Overview } from "../domain-answers.ts";
import { partsAsked } from "./arrangement.ts";

/** Says why a column that an address asks for is not there: nobody guesses what was not kept. */
export function PartsLeftOut({
  overview: { chosenParts, moment, parts },
  parameters,
}: {
  overview: Pick<Overview, "chosenParts" | "moment" | "parts">;
  parameters: URLSearchParams;
}) {
  const shown = new Set<string>(chosenParts.map(({ id }) => id));
  const missing = partsAsked(parameters).filter((id) => !shown.has(id)).length;
  if (missing === 0) return null;
  return (
    <p className="form-note">
      {moment.when === "past" && moment.known === "then" && parts.length === 0
        ? "Training was not kept requirement by requirement on that day, so there is no column for any of them."
        : missing === 1
          ? "One requirement that this view asks for is asked of nobody at these schools, so it has no column."
          : `${missing} requirements that this view asks for are asked of nobody at these schools, so they have no column.`}
    </p>
  );
}
