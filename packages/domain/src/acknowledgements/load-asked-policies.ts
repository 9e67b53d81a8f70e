import type { KeptAcknowledgement } from "@safeboard/compliance/kept-acknowledgements";
import { policyTypeName } from "@safeboard/compliance/policy-types";
import type { AskedPolicy } from "@safeboard/compliance/school-position";
import type { Transaction } from "@safeboard/database/actor";
import { keptAcknowledgement } from "@safeboard/database/tables/acknowledgements";
import { loadPolicyTypes } from "../policies/load-policy-types.ts";
import { atSchools, type WantedSchools } from "../schools/at-school.ts";

/**
 * Who was asked to read what, counted: one small row a school, and none of its staff's (infra/decisions/0003).
 *
 * @param of what counts today; or for a past day every version that was ever asked about, with all its days. Whose record was
 *   deleted since, as a leaver's is, counts in neither
 * @returns for a school's id its versions, none where nobody was ever asked; null while they are not counted yet
 */
export async function loadAskedPolicies(
  transaction: Transaction,
  wanted: WantedSchools,
  of: "today" | "every day",
): Promise<(schoolId: string) => AskedPolicy[] | null> {
  const { schoolId, figures, versions } = keptAcknowledgement;
  const [kept, types] = await Promise.all([
    transaction
      .select({ schoolId, versions: of === "today" ? figures : versions })
      .from(keptAcknowledgement)
      .where(atSchools(keptAcknowledgement, wanted)),
    loadPolicyTypes(transaction, wanted.trustId),
  ]);
  const keptAt = new Map(kept.map((row) => [row.schoolId, row.versions]));
  const named = (version: KeptAcknowledgement): AskedPolicy => ({
    ...version,
    policyName: policyTypeName(types, version.kind),
  });
  return (id) => {
    const own = keptAt.get(id);
    return own === undefined ? [] : (own?.map(named) ?? null);
  };
}
