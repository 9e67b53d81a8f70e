import type { ImportPage } from "../domain-answers.ts";

/** The rows that a page can show, by what becomes or became of them. */
export type Shown =
  | "asked"
  | "rejected"
  | "new"
  | "changed"
  | "leaver"
  | "unchanged"
  | "left"
  | "withdrawn";

export interface ShownChoice {
  shown: Shown;
  label: string;
  rows: number;
}

/** What there are rows of, what needs somebody first. */
export function choicesOf({
  state,
  counts,
  questions,
  undone,
}: Pick<ImportPage, "state" | "counts" | "questions" | "undone">): ShownChoice[] {
  if (state === "withdrawn") {
    return withRows([
      { shown: "left", label: "Left as they are", rows: undone?.left ?? 0 },
      { shown: "withdrawn", label: "Set back", rows: undone?.withdrawn ?? 0 },
    ]);
  }
  if (!counts || (state !== "checked" && state !== "applied")) return [];
  const isDone = state === "applied";
  return withRows([
    { shown: "asked", label: "To answer", rows: questions },
    { shown: "rejected", label: "Rejected", rows: counts.rejected },
    { shown: "new", label: isDone ? "Added" : "New", rows: counts.new },
    { shown: "changed", label: "Changed", rows: counts.changed },
    { shown: "leaver", label: "Leavers", rows: counts.leaver },
    { shown: "unchanged", label: "Unchanged", rows: counts.unchanged },
  ]);
}

/** The one that the address asks for, or else the first. */
export const chosenIn = (
  parameters: URLSearchParams,
  choices: readonly ShownChoice[],
): Shown | null =>
  (choices.find(({ shown }) => shown === parameters.get("show")) ?? choices[0])?.shown ?? null;

/** How the domain is asked for the rows that are shown. */
export function rowsOf<Place>(shown: Shown, place: Place) {
  return shown === "left" || shown === "withdrawn"
    ? { ...place, undone: shown }
    : { ...place, outcome: shown };
}

const withRows = (choices: ShownChoice[]) => choices.filter(({ rows }) => rows > 0);
