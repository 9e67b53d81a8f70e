import type { Transaction } from "@safeboard/database/actor";
import { staffMember } from "@safeboard/database/tables/staff";
import { and, eq, isNull } from "drizzle-orm";
import { NotFound } from "../errors.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

export type StaffMember = typeof staffMember.$inferSelect;

/** Everybody on the school's staff list, those who left included; who was entered by mistake is not on it. */
export async function loadStaff(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<StaffMember[]> {
  return transaction
    .select()
    .from(staffMember)
    .where(and(atSchool(staffMember, school), isNull(staffMember.withdrawnAt)));
}

/** Loads somebody of the staff list, or ends with Not Found. */
export async function requireStaffMember(
  transaction: Transaction,
  { staffMemberId, ...school }: SchoolAddress & { staffMemberId: string },
): Promise<StaffMember> {
  const [found] = await transaction
    .select()
    .from(staffMember)
    .where(thisStaffMember({ ...school, staffMemberId }));
  if (!found) throw new NotFound();
  return found;
}

export function thisStaffMember({
  staffMemberId,
  ...school
}: SchoolAddress & { staffMemberId: string }) {
  return and(
    atSchool(staffMember, school),
    eq(staffMember.id, staffMemberId),
    isNull(staffMember.withdrawnAt),
  );
}
