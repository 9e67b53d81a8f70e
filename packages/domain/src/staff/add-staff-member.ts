import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import { staffMember } from "@safeboard/database/tables/staff";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepCoverage } from "../training/keep-coverage.ts";
import { alreadyOnList } from "./on-the-list.ts";
import { loadStaff } from "./staff-at-school.ts";
import { staffMemberFields } from "./staff-member-fields.ts";
import { writeStaffRecord } from "./write-staff-record.ts";

export const addStaffMemberInput = z.object({ schoolId: identifier, ...staffMemberFields });

/** @throws Conflict when this person is on the list already */
export async function addStaffMember(
  context: MemberContext,
  { schoolId, ...person }: z.infer<typeof addStaffMemberInput>,
): Promise<{ staffMemberId: string }> {
  const { actor, database } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const already = alreadyOnList(person, await loadStaff(transaction, { trustId, schoolId }));
    if (already) throw new Conflict(already);
    const staffMemberId = randomUUID();
    await transaction.insert(staffMember).values({
      trustId,
      schoolId,
      id: staffMemberId,
      ...person,
      recordedAt: context.now,
      recordedBy: actor.displayName,
    });
    await writeStaffRecord(transaction, {
      trustId,
      schoolId,
      staffMemberIds: [staffMemberId],
      by: actor.displayName,
      now: context.now,
    });
    await keepCoverage(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "staff.add",
      subjectId: staffMemberId,
      detail: { name: person.name, group: person.group },
      deedOf: "school",
    });
    return { staffMemberId };
  });
}
