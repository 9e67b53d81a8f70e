/** Who was on a school's staff list, and in which roles: as known now, or as known then. */
import type { IsoDate } from "@safeboard/compliance/dates";
import type { StaffGroup } from "@safeboard/compliance/staff-groups";
import type { Transaction } from "@safeboard/database/actor";
import { appointment } from "@safeboard/database/tables/people";
import { staffMember, staffRecord } from "@safeboard/database/tables/staff";
import { and, asc, desc, eq, inArray, lte } from "drizzle-orm";
import { knownBy } from "./known-by.ts";
import type { RequirementsWanted } from "./load-requirements.ts";
import type { RoleHeld } from "./training-loaded.ts";

export interface RegisteredMember {
  schoolId: string;
  id: string;
  name: string;
  email: string | null;
  group: StaffGroup;
  startedOn: IsoDate | null;
  leftOn: IsoDate | null;
}

/**
 * Everybody on the lists, by name. As known then, a person's group and days are those of what was recorded of them last by
 * then; their name is today's. Of somebody of whom no record is kept, the list itself says what was known.
 */
export async function loadRegister(
  transaction: Transaction,
  { trustId, schoolIds, knownAt }: RequirementsWanted,
): Promise<RegisteredMember[]> {
  const [members, records] = await Promise.all([
    transaction
      .select({
        schoolId: staffMember.schoolId,
        id: staffMember.id,
        name: staffMember.name,
        email: staffMember.email,
        group: staffMember.group,
        startedOn: staffMember.startedOn,
        leftOn: staffMember.leftOn,
        recordedAt: staffMember.recordedAt,
        withdrawnAt: staffMember.withdrawnAt,
      })
      .from(staffMember)
      .where(
        and(
          eq(staffMember.trustId, trustId),
          inArray(staffMember.schoolId, [...schoolIds]),
          knownAt === undefined ? knownBy(staffMember, undefined) : undefined,
        ),
      )
      .orderBy(asc(staffMember.name), asc(staffMember.id)),
    knownAt === undefined ? [] : selectRecords(transaction, { trustId, schoolIds, knownAt }),
  ]);
  if (knownAt === undefined) return members;
  const recordOf = new Map(records.map(({ staffMemberId, ...record }) => [staffMemberId, record]));
  return members.flatMap(({ recordedAt, withdrawnAt, ...member }) => {
    const record = recordOf.get(member.id);
    if (record) {
      const { isListed, ...then } = record;
      return isListed ? [{ ...member, ...then }] : [];
    }
    return recordedAt <= knownAt && (withdrawnAt === null || withdrawnAt > knownAt) ? [member] : [];
  });
}

function selectRecords(
  transaction: Transaction,
  { trustId, schoolIds, knownAt }: RequirementsWanted & { knownAt: Date },
) {
  return transaction
    .selectDistinctOn([staffRecord.schoolId, staffRecord.staffMemberId], {
      staffMemberId: staffRecord.staffMemberId,
      group: staffRecord.group,
      startedOn: staffRecord.startedOn,
      leftOn: staffRecord.leftOn,
      isListed: staffRecord.isListed,
    })
    .from(staffRecord)
    .where(
      and(
        eq(staffRecord.trustId, trustId),
        inArray(staffRecord.schoolId, [...schoolIds]),
        lte(staffRecord.recordedAt, knownAt),
      ),
    )
    .orderBy(
      asc(staffRecord.schoolId),
      asc(staffRecord.staffMemberId),
      desc(staffRecord.recordedAt),
      desc(staffRecord.id),
    );
}

/**
 * The roles that the staff hold, held and will hold, by the id of who holds them. An appointment that names nobody of the
 * staff list is theirs whose address it gives, else theirs who alone has that name; of nobody on the list, it asks for no
 * training. An end that became known later had not been known then.
 */
export async function loadRolesHeld(
  transaction: Transaction,
  { trustId, schoolIds, knownAt }: RequirementsWanted,
  members: readonly RegisteredMember[],
): Promise<Map<string, RoleHeld[]>> {
  const held = await transaction
    .select({
      schoolId: appointment.schoolId,
      staffMemberId: appointment.staffMemberId,
      name: appointment.personName,
      email: appointment.email,
      role: appointment.role,
      from: appointment.from,
      to: appointment.to,
      endedAt: appointment.endedAt,
    })
    .from(appointment)
    .where(
      and(
        eq(appointment.trustId, trustId),
        inArray(appointment.schoolId, [...schoolIds]),
        knownBy(appointment, knownAt),
      ),
    )
    .orderBy(asc(appointment.from), asc(appointment.id));
  const membersAt = Map.groupBy(members, ({ schoolId }) => schoolId);
  const roles = new Map<string, RoleHeld[]>();
  for (const { schoolId, staffMemberId, name, email, endedAt, ...role } of held) {
    const holder = staffMemberId ?? holderAmong(membersAt.get(schoolId) ?? [], { name, email });
    if (holder === null) continue;
    const knewEnd = knownAt === undefined || endedAt === null || endedAt <= knownAt;
    const known = { ...role, to: knewEnd ? role.to : null };
    roles.set(holder, [...(roles.get(holder) ?? []), known]);
  }
  return roles;
}

function holderAmong(
  members: readonly RegisteredMember[],
  { name, email }: { name: string; email: string | null },
): string | null {
  const only = (found: readonly RegisteredMember[]) =>
    found.length === 1 ? (found[0]?.id ?? null) : null;
  const address = email?.toLowerCase();
  return (
    (address && only(members.filter((member) => member.email === address))) ||
    only(members.filter((member) => member.name.toLowerCase() === name.toLowerCase()))
  );
}
