import type { IsoDate } from "@safeboard/compliance/dates";
import type { Span } from "@safeboard/compliance/training";
import type { Transaction } from "@safeboard/database/actor";
import { staffRecord } from "@safeboard/database/tables/staff";
import { and, asc, eq, inArray, isNotNull, lte } from "drizzle-orm";
import type { RequirementsWanted } from "./load-requirements.ts";

/** Somebody as the staff list has them. */
interface Member {
  id: string;
  startedOn: IsoDate | null;
}

/**
 * When those who came back were in post before, by the id of the person: the staff list itself holds the present post alone.
 * Of several records of one first day the latest counts, so that a last day that was put right counts as it is now.
 */
export async function loadEarlierPosts(
  transaction: Transaction,
  { trustId, schoolIds, knownAt }: RequirementsWanted,
  members: readonly Member[],
): Promise<Map<string, Span[]>> {
  const records = await transaction
    .select({
      staffMemberId: staffRecord.staffMemberId,
      startedOn: staffRecord.startedOn,
      leftOn: staffRecord.leftOn,
    })
    .from(staffRecord)
    .where(
      and(
        eq(staffRecord.trustId, trustId),
        inArray(staffRecord.schoolId, [...schoolIds]),
        eq(staffRecord.isListed, true),
        isNotNull(staffRecord.leftOn),
        knownAt === undefined ? undefined : lte(staffRecord.recordedAt, knownAt),
      ),
    )
    .orderBy(asc(staffRecord.recordedAt), asc(staffRecord.id));
  const startedOn = new Map(members.map((member) => [member.id, member.startedOn]));
  const posts = new Map<string, Map<IsoDate | null, Span>>();
  for (const { staffMemberId, ...post } of records) {
    const now = startedOn.get(staffMemberId) ?? null;
    if (now === null || post.leftOn === null || post.leftOn >= now) continue;
    const earlier = posts.get(staffMemberId) ?? new Map<IsoDate | null, Span>();
    earlier.set(post.startedOn, { from: post.startedOn, to: post.leftOn });
    posts.set(staffMemberId, earlier);
  }
  return new Map([...posts].map(([id, earlier]) => [id, [...earlier.values()]]));
}
