/** What an import changes of somebody, and how a row keeps it: before and after, as texts. */
import { sql } from "drizzle-orm";

export type StaffValues = {
  name: string;
  email: string | null;
  reference: string | null;
  group: string;
  startedOn: string | null;
  leftOn: string | null;
};

/** The same of a row of the staff register, named `staff`, as Postgres makes it. */
export const recordedStaffValues = sql`jsonb_build_object('name', staff.name, 'email', staff.email,
  'reference', staff.reference, 'group', staff.staff_group, 'startedOn', staff.started_on, 'leftOn', staff.left_on)`;
