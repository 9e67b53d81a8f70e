import type { IsoDate } from "@safeboard/compliance/dates";
import {
  acknowledgementChanges,
  type AskedAlike,
  countingFrom,
  type KeptAcknowledgement,
  type KeptAcknowledgements,
} from "@safeboard/compliance/kept-acknowledgements";
import { daysInForce } from "@safeboard/compliance/version-life";
import type { Transaction } from "@safeboard/database/actor";
import {
  acknowledgement,
  acknowledgementAsk,
  acknowledgementRequest,
} from "@safeboard/database/tables/acknowledgements";
import { policy, policyVersion } from "@safeboard/database/tables/policies";
import { staffMember } from "@safeboard/database/tables/staff";
import { and, asc, count, inArray, isNull, sql } from "drizzle-orm";
import { loadPolicyLife } from "../policies/load-policy-life.ts";
import { policyOfVersion } from "../policies/version-joins.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { confirmationOfAsk, requestOfAsk, staffMemberOfAsk } from "./ask-joins.ts";

/** Who was asked to read which of a school's versions and who has, worked out from what is recorded. */
export async function acknowledgementsToKeep(
  transaction: Transaction,
  { today, ...school }: SchoolAddress & { today: IsoDate },
): Promise<KeptAcknowledgements> {
  const asked = await selectAsked(transaction, school);
  if (asked.length === 0) return { versions: [], counting: [] };
  const askedAbout = Map.groupBy(asked, ({ versionId }) => versionId);
  const about = await selectVersions(transaction, school, [...askedAbout.keys()]);
  const versions: KeptAcknowledgement[] = [];
  for (const [policyId, own] of Map.groupBy(about, (version) => version.policyId)) {
    const life = await loadPolicyLife(transaction, { ...school, policyId });
    for (const days of daysInForce(life)) {
      const version = own.find(({ versionId }) => versionId === days.versionId);
      const changes = acknowledgementChanges(askedAbout.get(days.versionId) ?? []);
      if (version && Object.keys(changes).length > 0)
        versions.push({ ...version, ...days, changes });
    }
  }
  return { versions, counting: countingFrom(versions, today) };
}

/** Counted by what decides where people stand: a school has hundreds of them, and few such answers. */
function selectAsked(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<(AskedAlike & { versionId: string })[]> {
  const alike = {
    versionId: acknowledgementRequest.versionId,
    // Who has begun since is asked from their first day, whichever request it is by.
    askedOn: sql<IsoDate>`greatest(${acknowledgementRequest.askedOn}, ${staffMember.startedOn})::text`,
    dueOn: acknowledgementRequest.dueOn,
    leftOn: staffMember.leftOn,
    confirmedOn: acknowledgement.confirmedOn,
  };
  return transaction
    .select({ ...alike, people: count() })
    .from(acknowledgementRequest)
    .innerJoin(acknowledgementAsk, requestOfAsk)
    .innerJoin(staffMember, staffMemberOfAsk)
    .leftJoin(acknowledgement, confirmationOfAsk)
    .where(
      and(
        atSchool(acknowledgementRequest, school),
        isNull(acknowledgementRequest.withdrawnAt),
        isNull(staffMember.withdrawnAt),
      ),
    )
    .groupBy(...Object.values(alike));
}

function selectVersions(
  transaction: Transaction,
  school: SchoolAddress,
  versionIds: readonly string[],
) {
  return transaction
    .select({
      policyId: policyVersion.policyId,
      versionId: policyVersion.id,
      versionNumber: policyVersion.number,
      kind: policy.kind,
    })
    .from(policyVersion)
    .innerJoin(policy, policyOfVersion)
    .where(and(atSchool(policyVersion, school), inArray(policyVersion.id, [...versionIds])))
    .orderBy(asc(policyVersion.policyId), asc(policyVersion.number));
}
