import type { KeptActions } from "@safeboard/compliance/actions";
import type { Transaction } from "@safeboard/database/actor";
import type { SchoolAddress } from "../schools/at-school.ts";
import { loadActions } from "./load-actions.ts";

/** The days of a school's open actions, the earliest first: what is kept of them for the overview. */
export async function actionsToKeep(
  transaction: Transaction,
  { trustId, schoolId }: SchoolAddress,
): Promise<KeptActions> {
  const open = await loadActions(transaction, { trustId, schoolId, which: "open" });
  return open.map(({ steps, dueOn }) => latestDay(steps) ?? dueOn).toSorted();
}

const latestDay = (steps: readonly { dueOn: string | null }[]): string | null =>
  steps.findLast(({ dueOn }) => dueOn !== null)?.dueOn ?? null;
