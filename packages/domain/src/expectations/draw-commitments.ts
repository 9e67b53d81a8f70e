import { randomUUID } from "node:crypto";
import type { Transaction } from "@safeboard/database/actor";
import { commitment } from "@safeboard/database/tables/expectations";
import { and, eq } from "drizzle-orm";
import { atSchool } from "../schools/at-school.ts";
import { loadCheck, type VersionAddress } from "./load-check.ts";

/**
 * Makes rows of what a version promises, once: when it is confirmed, or when a confirmed version is first checked.
 *
 * @returns how many promises it makes now
 */
export async function drawCommitments(
  transaction: Transaction,
  { versionId, ...school }: VersionAddress,
): Promise<number> {
  const [check, [drawn]] = await Promise.all([
    loadCheck(transaction, { ...school, versionId }),
    transaction
      .select({ id: commitment.id })
      .from(commitment)
      .where(and(atSchool(commitment, school), eq(commitment.versionId, versionId)))
      .limit(1),
  ]);
  if (drawn || !check || check.commitments.length === 0) return 0;
  await transaction.insert(commitment).values(
    check.commitments.map(({ text, who, frequencyMonths, expectation, evidence }, index) => ({
      ...school,
      id: randomUUID(),
      versionId,
      position: index + 1,
      text,
      who,
      frequencyMonths,
      expectationId: expectation,
      evidence,
    })),
  );
  return check.commitments.length;
}
