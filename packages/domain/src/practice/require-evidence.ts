import type { Transaction } from "@safeboard/database/actor";
import { evidence } from "@safeboard/database/tables/practice";
import { and, eq, isNull } from "drizzle-orm";
import { NotFound } from "../errors.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

export interface EvidenceAddress extends SchoolAddress {
  evidenceId: string;
}

export const thisEvidence = ({ evidenceId, ...school }: EvidenceAddress) =>
  and(atSchool(evidence, school), eq(evidence.id, evidenceId), isNull(evidence.withdrawnAt));

/** @throws NotFound for what was never recorded at this school, or was taken back */
export async function requireEvidence(
  transaction: Transaction,
  address: EvidenceAddress,
): Promise<typeof evidence.$inferSelect> {
  const [found] = await transaction.select().from(evidence).where(thisEvidence(address));
  if (!found) throw new NotFound();
  return found;
}
