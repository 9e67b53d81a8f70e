import { randomUUID } from "node:crypto";

/** A new id for each row of a bundle, by the old one. */
export const newIdsOf = (ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map([...new Set(ids)].map((id) => [id, randomUUID()]));

/**
 * The new id of what another row refers to.
 *
 * @throws Error for what is not in the bundle: nothing is left out silently
 */
export function newIdOf(newIds: ReadonlyMap<string, string>, oldId: string): string {
  const found = newIds.get(oldId);
  if (found === undefined) throw new Error(`A released record refers to ${oldId}, which it lacks.`);
  return found;
}
