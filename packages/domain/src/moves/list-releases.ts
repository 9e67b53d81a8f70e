import { withActor } from "@safeboard/database/actor";
import { schoolRelease } from "@safeboard/database/tables/moves";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, desc, eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";

export interface ReleaseSummary {
  id: string;
  school: { id: string; name: string };
  leavingOn: string;
  releasedBy: string;
  releasedAt: Date;
  expiresAt: Date;
  state: "open" | "expired" | "cancelled" | "accepted" | "closed";
  acceptedByTrust: string | null;
}

/** The schools that this trust has released, the latest first. */
export async function listReleases({
  actor,
  database,
  now,
}: MemberContext): Promise<ReleaseSummary[]> {
  const releases = await withActor(database, actor, (transaction) =>
    transaction
      .select({
        id: schoolRelease.id,
        school: { id: unit.id, name: unit.name },
        leavingOn: schoolRelease.leavingOn,
        releasedBy: schoolRelease.releasedBy,
        releasedAt: schoolRelease.recordedAt,
        expiresAt: schoolRelease.expiresAt,
        acceptedByTrust: schoolRelease.acceptedByTrust,
        acceptedAt: schoolRelease.acceptedAt,
        cancelledAt: schoolRelease.cancelledAt,
        closedAt: schoolRelease.closedAt,
      })
      .from(schoolRelease)
      .innerJoin(
        unit,
        and(eq(unit.trustId, schoolRelease.trustId), eq(unit.id, schoolRelease.schoolId)),
      )
      .where(eq(schoolRelease.trustId, actor.trustId))
      .orderBy(desc(schoolRelease.recordedAt)),
  );
  return releases.map(({ acceptedAt, cancelledAt, closedAt, ...release }) => ({
    ...release,
    state: closedAt
      ? "closed"
      : acceptedAt
        ? "accepted"
        : cancelledAt
          ? "cancelled"
          : release.expiresAt <= now
            ? "expired"
            : "open",
  }));
}
