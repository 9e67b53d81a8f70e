import { randomUUID } from "node:crypto";
import type { Commitment } from "@safeboard/compliance/commitments";
import type { ExpectationFinding } from "@safeboard/compliance/expectations";
import type { Transaction } from "@safeboard/database/actor";
import { expectationCheck } from "@safeboard/database/tables/expectations";
import type { PolicyReading } from "@safeboard/policy-reader";
import { sql } from "drizzle-orm";
import type { VersionAddress } from "./load-check.ts";

/** What a text says of the expectations, and what it promises. */
export interface TextChecked {
  readerVersion: string;
  findings: ExpectationFinding[];
  commitments: Commitment[];
}

export function textChecked({
  readerVersion,
  expectations,
  commitments,
}: PolicyReading): TextChecked {
  return { readerVersion, findings: expectations, commitments };
}

/** Keeps a check of a version. Earlier ones stay: the latest counts. */
export async function recordCheck(
  transaction: Transaction,
  version: VersionAddress,
  { readerVersion, findings, commitments }: TextChecked,
): Promise<void> {
  await transaction.insert(expectationCheck).values({
    ...version,
    id: randomUUID(),
    readerVersion,
    findings,
    commitments,
    recordedAt: sql`clock_timestamp()`,
  });
}
