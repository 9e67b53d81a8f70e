import type { Transaction } from "@safeboard/database/actor";
import { commitment } from "@safeboard/database/tables/expectations";
import { and, inArray, isNull } from "drizzle-orm";
import { NotFound } from "../errors.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

/** @throws NotFound where one of them is no promise of this school's policies */
export async function requirePromises(
  transaction: Transaction,
  school: SchoolAddress,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const found = await transaction
    .select({ id: commitment.id })
    .from(commitment)
    .where(
      and(
        atSchool(commitment, school),
        inArray(commitment.id, [...ids]),
        isNull(commitment.withdrawnAt),
      ),
    );
  if (found.length < new Set(ids).size) throw new NotFound();
}
