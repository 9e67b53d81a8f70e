import { addDays, daysBetween, type IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { acknowledgementRequest } from "@safeboard/database/tables/acknowledgements";
import { policyVersion } from "@safeboard/database/tables/policies";
import { and, eq, inArray, isNull, min } from "drizzle-orm";
import { atSchool } from "../schools/at-school.ts";
import { versionOfRequest } from "./ask-joins.ts";
import type { AcknowledgementRequest } from "./asked-people.ts";

/**
 * By when whoever is asked today what others were asked before has to answer: with as many days as they had. A request that
 * was carried over to a later version kept its last day, so its days are those from when it was first made.
 *
 * @returns null where a request leaves the day open
 */
export async function dueAgain(
  transaction: Transaction,
  { trustId, schoolId, versionId, groups, askedOn, dueOn }: AcknowledgementRequest,
  today: IsoDate,
): Promise<IsoDate | null> {
  if (dueOn === null) return null;
  const samePolicy = transaction
    .select({ policyId: policyVersion.policyId })
    .from(policyVersion)
    .where(and(atSchool(policyVersion, { trustId, schoolId }), eq(policyVersion.id, versionId)));
  const [first] = await transaction
    .select({ askedOn: min(acknowledgementRequest.askedOn) })
    .from(acknowledgementRequest)
    .innerJoin(policyVersion, versionOfRequest)
    .where(
      and(
        atSchool(acknowledgementRequest, { trustId, schoolId }),
        isNull(acknowledgementRequest.withdrawnAt),
        inArray(policyVersion.policyId, samePolicy),
        eq(acknowledgementRequest.groups, groups),
        eq(acknowledgementRequest.dueOn, dueOn),
      ),
    );
  return addDays(today, daysBetween(first?.askedOn ?? askedOn, dueOn));
}
