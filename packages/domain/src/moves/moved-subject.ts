/** By what an action was raised from: the new ids of the rows that it may lead to, by their old ones. */
export type NewIdsByOrigin = Record<
  "plan" | "lesson" | "filtering_review" | "promise",
  ReadonlyMap<string, string>
>;

/**
 * What a moved action leads to: the copy of what it was raised from. A measure and a contradiction are called the same in
 * every trust; of another school's row nothing was written in the first place.
 */
export function movedSubject(
  { raisedFrom, subject }: { raisedFrom: string; subject: string | null },
  newIds: NewIdsByOrigin,
): string | null {
  if (subject === null || !isRow(raisedFrom)) return subject;
  // A check of a filtering review stands after the review's id.
  const [id = "", ...rest] = subject.split(".");
  const newId = newIds[raisedFrom].get(id);
  return newId === undefined ? null : [newId, ...rest].join(".");
}

const isRow = (raisedFrom: string): raisedFrom is keyof NewIdsByOrigin =>
  ["plan", "lesson", "filtering_review", "promise"].includes(raisedFrom);
