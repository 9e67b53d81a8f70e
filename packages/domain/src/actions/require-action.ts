import type { Transaction } from "@safeboard/database/actor";
import { action } from "@safeboard/database/tables/practice";
import { and, eq } from "drizzle-orm";
import { NotFound } from "../errors.ts";
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
