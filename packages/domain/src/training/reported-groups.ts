import type { Meaning } from "@safeboard/compliance/imports";
import { STAFF_GROUP_TITLES, STAFF_GROUPS } from "@safeboard/compliance/staff-groups";
import type { Transaction } from "@safeboard/database/actor";
import { loadRoles } from "../people/load-roles.ts";

/** Whoever is asked, of all groups and roles together. */
export const EVERYBODY = "everybody";

/** Of whom a school can report numbers: all, a staff group, or those who hold a role. */
export async function reportedGroups(
  transaction: Transaction,
  trustId: string,
): Promise<Meaning[]> {
  const roles = await loadRoles(transaction, trustId);
  return [
    {
      code: EVERYBODY,
      title: "Everybody who is asked",
      alsoCalled: ["All", "All staff", "Everybody", "Everyone", "Whole school", "Staff"],
    },
    ...STAFF_GROUPS.map((code) => ({
      code,
      title: STAFF_GROUP_TITLES[code],
      alsoCalled: code === "governor" ? ["Governor", "Governors and trustees", "Trustees"] : [],
    })),
    ...roles.asked.map(({ code, title }) => ({ code, title, alsoCalled: [] })),
  ];
}
