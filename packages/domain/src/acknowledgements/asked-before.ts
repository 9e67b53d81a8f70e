/** What was asked about the version before, when a newer one of the same policy is published. */
import type { IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { acknowledgementRequest } from "@safeboard/database/tables/acknowledgements";
import { policyVersion } from "@safeboard/database/tables/policies";
import { and, desc, eq, isNull, ne } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { versionOfRequest } from "./ask-joins.ts";
import { type AskedOfVersion, type AskedStaff, loadAskedOfVersion } from "./asked-people.ts";
import { isInPost } from "./who-to-ask.ts";

export interface PublishedVersion extends SchoolAddress {
  policyId: string;
  /** The version that is published. */
  versionId: string;
}

export interface AskedBefore extends AskedOfVersion {
  number: number;
}

/** Of the latest other version that somebody was asked to read; null when nobody was. */
export async function loadAskedBefore(
  transaction: Transaction,
  { policyId, versionId, ...school }: PublishedVersion,
  moment: Pick<MemberContext, "today" | "now">,
): Promise<AskedBefore | null> {
  const [previous] = await transaction
    .select({ versionId: policyVersion.id, number: policyVersion.number })
    .from(acknowledgementRequest)
    .innerJoin(policyVersion, versionOfRequest)
    .where(
      and(
        atSchool(acknowledgementRequest, school),
        isNull(acknowledgementRequest.withdrawnAt),
        eq(policyVersion.policyId, policyId),
        ne(policyVersion.id, versionId),
      ),
    )
    .orderBy(desc(policyVersion.number))
    .limit(1);
  if (!previous) return null;
  const address = { ...school, versionId: previous.versionId };
  return {
    number: previous.number,
    ...(await loadAskedOfVersion(transaction, address, moment)),
  };
}

/** Those who were asked and are at the school today: who has left is not asked again. */
export function askedAndInPost({ people, staff }: AskedOfVersion, today: IsoDate): AskedStaff[] {
  const there = new Set(staff.filter((member) => isInPost(member, today)).map(({ id }) => id));
  return people.filter(({ staffMemberId }) => there.has(staffMemberId));
}

export const hasConfirmed = ({ confirmedOn }: AskedStaff): boolean => confirmedOn !== null;
