import type { AskedPerson } from "@safeboard/compliance/acknowledgement";
import type { Transaction } from "@safeboard/database/actor";
import {
  acknowledgement,
  acknowledgementAsk,
  acknowledgementRequest,
} from "@safeboard/database/tables/acknowledgements";
import { staffMember } from "@safeboard/database/tables/staff";
import { and, count, isNull } from "drizzle-orm";
import { atSchools, type WantedSchools } from "../schools/at-school.ts";
import { confirmationOfAsk, requestOfAsk, staffMemberOfAsk } from "./ask-joins.ts";

/**
 * Everybody who was asked to read a version, by the version's id. They are counted by what decides where they stand: a trust has
 * thousands of people, and few such answers.
 */
export async function loadPeopleAsked(
  transaction: Transaction,
  wanted: WantedSchools,
): Promise<ReadonlyMap<string, AskedPerson[]>> {
  const standing = {
    versionId: acknowledgementRequest.versionId,
    group: staffMember.group,
    dueOn: acknowledgementRequest.dueOn,
    leftOn: staffMember.leftOn,
    confirmedOn: acknowledgement.confirmedOn,
  };
  const counted = await transaction
    .select({ ...standing, people: count() })
    .from(acknowledgementRequest)
    .innerJoin(acknowledgementAsk, requestOfAsk)
    .innerJoin(staffMember, staffMemberOfAsk)
    .leftJoin(acknowledgement, confirmationOfAsk)
    .where(
      and(
        atSchools(acknowledgementRequest, wanted),
        isNull(acknowledgementRequest.withdrawnAt),
        isNull(staffMember.withdrawnAt),
      ),
    )
    .groupBy(...Object.values(standing));
  const byVersion = Map.groupBy(counted, ({ versionId }) => versionId);
  return new Map(
    [...byVersion].map(([versionId, groups]) => [
      versionId,
      groups.flatMap(({ people, versionId: _versionId, ...person }) =>
        Array.from({ length: people }, () => person),
      ),
    ]),
  );
}
