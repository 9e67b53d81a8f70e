import { type Transaction, withActor } from "@safeboard/database/actor";
import { request } from "@safeboard/database/tables/policies";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { requireSchool } from "../schools/require-school.ts";
import { byUrgency, type DescribedRequest, describeRequest } from "./described-request.ts";
import { loadRequestNames } from "./request-names.ts";

export const readSchoolRequestsInput = z.object({ schoolId: identifier });

export interface SchoolRequests {
  school: { id: string; name: string };
  requests: DescribedRequest[];
}

/** What the trust has asked of a school: what waits longest first. */
export async function readSchoolRequests(
  { actor, database, today }: MemberContext,
  { schoolId }: z.infer<typeof readSchoolRequestsInput>,
): Promise<SchoolRequests> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    return {
      school: { id: school.id, name: school.name },
      requests: await requestsOfSchool(transaction, { trustId, schoolId }, today),
    };
  });
}

export async function requestsOfSchool(
  transaction: Transaction,
  school: SchoolAddress,
  today: string,
): Promise<DescribedRequest[]> {
  const [rows, names] = await Promise.all([
    transaction.select().from(request).where(atSchool(request, school)),
    loadRequestNames(transaction, school.trustId),
  ]);
  return rows.map((row) => describeRequest(row, names, today)).toSorted(byUrgency);
}
