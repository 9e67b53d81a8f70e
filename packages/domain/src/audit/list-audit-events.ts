import { withActor } from "@safeboard/database/actor";
import { auditEvent } from "@safeboard/database/tables/audit";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, desc, eq, lt, or } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";

export const listAuditEventsInput = z.object({
  schoolId: identifier.optional(),
  /** The last event of the page before. */
  after: z
    .object({
      at: z.coerce.date().min(new Date("2000-01-01")).max(new Date("2101-01-01")),
      id: identifier,
    })
    .optional(),
  limit: z.number().int().min(1).max(200).default(50),
});

export interface AuditEntry {
  id: string;
  at: Date;
  school: { id: string; name: string };
  actorName: string;
  actorRole: string;
  actedForSchool: boolean;
  action: string;
  subjectId: string | null;
  detail: Record<string, unknown>;
}

export interface AuditPage {
  events: AuditEntry[];
  /** To hand back as `after`; null on the last page. */
  next: { at: Date; id: string } | null;
}

/** Who did what at the schools that the member may see, the latest first. */
export async function listAuditEvents(
  { actor, database }: MemberContext,
  { schoolId, after, limit }: z.infer<typeof listAuditEventsInput>,
): Promise<AuditPage> {
  if (schoolId && !actor.schoolIds.includes(schoolId)) throw new NotFound();
  const events = await withActor(database, actor, (transaction) =>
    transaction
      .select({
        id: auditEvent.id,
        at: auditEvent.at,
        school: { id: unit.id, name: unit.name },
        actorName: auditEvent.actorName,
        actorRole: auditEvent.actorRole,
        actedForSchool: auditEvent.actedForSchool,
        action: auditEvent.action,
        subjectId: auditEvent.subjectId,
        detail: auditEvent.detail,
      })
      .from(auditEvent)
      .innerJoin(unit, and(eq(unit.trustId, auditEvent.trustId), eq(unit.id, auditEvent.schoolId)))
      .where(
        and(
          eq(auditEvent.trustId, actor.trustId),
          schoolId ? eq(auditEvent.schoolId, schoolId) : undefined,
          after
            ? or(
                lt(auditEvent.at, after.at),
                and(eq(auditEvent.at, after.at), lt(auditEvent.id, after.id)),
              )
            : undefined,
        ),
      )
      .orderBy(desc(auditEvent.at), desc(auditEvent.id))
      .limit(limit + 1),
  );
  const page = events.slice(0, limit);
  const last = page.at(-1);
  return {
    events: page,
    next: events.length > limit && last ? { at: last.at, id: last.id } : null,
  };
}
