import type { Transaction } from "@safeboard/database/actor";
import { action } from "@safeboard/database/tables/practice";
import { and, eq } from "drizzle-orm";
import { Conflict, NotFound } from "../errors.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { type LoadedAction, withSteps } from "./load-actions.ts";

/** Loads an action of a school with what became of it, also one that was taken back; or ends with Not Found. */
export async function requireAction(
  transaction: Transaction,
  { actionId, ...school }: SchoolAddress & { actionId: string },
): Promise<LoadedAction> {
  const rows = await transaction
    .select()
    .from(action)
    .where(and(atSchool(action, school), eq(action.id, actionId)));
  const [found] = await withSteps(transaction, school.trustId, rows);
  if (!found) throw new NotFound();
  return found;
}

/**
 * The same for what is about to change.
 *
 * @throws Conflict when it was taken back
 */
export async function requireStandingAction(
  transaction: Transaction,
  address: SchoolAddress & { actionId: string },
): Promise<LoadedAction> {
  const row = await requireAction(transaction, address);
  if (row.withdrawnAt) throw new Conflict("This action was taken back.");
  return row;
}
