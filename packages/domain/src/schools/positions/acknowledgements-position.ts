import { policyTypeName } from "@safeboard/compliance/policy-types";
import type { Transaction } from "@safeboard/database/actor";
import { keptAcknowledgement } from "@safeboard/database/tables/acknowledgements";
import { loadPolicyTypes } from "../../policies/load-policy-types.ts";
import { atSchools, type WantedSchools } from "../at-school.ts";
import type { PartOfPosition } from "./registered-schools.ts";

/** Who was asked to read what, counted: one small row a school, and none of its staff's (infra/decisions/0003). */
export async function loadAcknowledgementsPosition(
  transaction: Transaction,
  wanted: WantedSchools,
): Promise<PartOfPosition<"acknowledgements">> {
  const [kept, types] = await Promise.all([
    transaction
      .select({ schoolId: keptAcknowledgement.schoolId, figures: keptAcknowledgement.figures })
      .from(keptAcknowledgement)
      .where(atSchools(keptAcknowledgement, wanted)),
    loadPolicyTypes(transaction, wanted.trustId),
  ]);
  const keptAt = new Map(kept.map(({ schoolId, figures }) => [schoolId, figures]));
  return ({ id }) => ({
    acknowledgements:
      keptAt
        .get(id)
        ?.map((version) => ({ ...version, policyName: policyTypeName(types, version.kind) })) ??
      null,
  });
}
