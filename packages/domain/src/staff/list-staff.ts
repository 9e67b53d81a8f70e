import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import type { StaffGroup } from "@safeboard/compliance/staff-groups";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadStaff } from "./staff-at-school.ts";

export const listStaffInput = z.object({ schoolId: identifier });

export interface ListedStaffMember {
  id: string;
  name: string;
  email: string | null;
  /** The number that payroll or the school's information system knows them by. */
  reference: string | null;
  group: StaffGroup;
  startedOn: string | null;
  leftOn: string | null;
}

/** The school's staff list by name, those who left included. */
export async function listStaff(
  { actor, database }: MemberContext,
  { schoolId }: z.infer<typeof listStaffInput>,
): Promise<{ school: { id: string; name: string }; staff: ListedStaffMember[] }> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const staff = await loadStaff(transaction, { trustId, schoolId });
    return {
      school: { id: school.id, name: school.name },
      staff: staff
        .map(({ id, name, email, reference, group, startedOn, leftOn }) => ({
          id,
          name,
          email,
          reference,
          group,
          startedOn,
          leftOn,
        }))
        .toSorted((one, other) => alphabetically(one.name, other.name)),
    };
  });
}
