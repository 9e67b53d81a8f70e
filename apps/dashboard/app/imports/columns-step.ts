import type { ImportPage } from "../domain-answers.ts";

/** Whether the page asks about the columns: before the rows are checked, and again when somebody corrects them. */
export const isColumnsStep = (
  { state, mapping }: Pick<ImportPage, "state" | "mapping">,
  parameters: URLSearchParams,
): boolean =>
  mapping !== null &&
  (state === "mapping" || (state === "checked" && parameters.get("step") === "columns"));
