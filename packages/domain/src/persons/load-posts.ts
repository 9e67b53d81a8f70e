import type { IsoDate } from "@safeboard/compliance/dates";
import type { StaffGroup } from "@safeboard/compliance/staff-groups";
import type { Transaction } from "@safeboard/database/actor";
import { personDistinction, personPost, staffMember } from "@safeboard/database/tables/staff";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { sameSchool } from "../schools/at-school.ts";
import { isSchoolInTrust } from "../schools/schools-in-trust.ts";

/** Somebody's entry on one school's staff list, as the trust sees it beside those of other schools. */
export interface RegisteredPost {
  schoolId: string;
  schoolName: string;
  staffMemberId: string;
  name: string;
  email: string | null;
  reference: string | null;
  group: StaffGroup;
  startedOn: IsoDate | null;
  leftOn: IsoDate | null;
  /** Whose post it is known to be, and by what; null while it stands for itself. */
  person: { id: string; how: "same_email" | "same_reference" | "confirmed" } | null;
}

/** Everybody on the staff lists of the trust's schools, by name. @param only these entries alone */
export async function loadPosts(
  transaction: Transaction,
  {
    trustId,
    today,
    only,
  }: { trustId: string; today: IsoDate; only?: readonly string[] | undefined },
): Promise<RegisteredPost[]> {
  const posts = await transaction
    .select({
      schoolId: staffMember.schoolId,
      schoolName: unit.name,
      staffMemberId: staffMember.id,
      name: staffMember.name,
      email: staffMember.email,
      reference: staffMember.reference,
      group: staffMember.group,
      startedOn: staffMember.startedOn,
      leftOn: staffMember.leftOn,
      personId: personPost.personId,
      how: personPost.how,
    })
    .from(staffMember)
    .innerJoin(
      unit,
      and(
        eq(unit.trustId, staffMember.trustId),
        eq(unit.id, staffMember.schoolId),
        isSchoolInTrust(trustId, today),
      ),
    )
    .leftJoin(
      personPost,
      and(
        sameSchool(personPost, staffMember),
        eq(personPost.staffMemberId, staffMember.id),
        isNull(personPost.withdrawnAt),
      ),
    )
    .where(
      and(
        eq(staffMember.trustId, trustId),
        isNull(staffMember.withdrawnAt),
        only ? inArray(staffMember.id, [...only]) : undefined,
      ),
    )
    .orderBy(asc(staffMember.name), asc(unit.name), asc(staffMember.id));
  return posts.map(({ personId, how, ...post }) => ({
    ...post,
    person: personId !== null && how !== null ? { id: personId, how } : null,
  }));
}

/** Of which entries somebody has said that they are two people's, as keys of `pairKey`. */
export async function loadDistinctions(
  transaction: Transaction,
  trustId: string,
): Promise<ReadonlySet<string>> {
  const rows = await transaction
    .select({
      one: personDistinction.staffMemberId,
      other: personDistinction.otherStaffMemberId,
    })
    .from(personDistinction)
    .where(eq(personDistinction.trustId, trustId));
  return new Set(rows.map(({ one, other }) => pairKey(one, other)));
}

/** Two entries, whichever is named first. */
export const pairKey = (one: string, other: string): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`;
