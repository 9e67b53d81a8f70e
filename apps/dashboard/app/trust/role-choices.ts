import type { Choice } from "@safeboard/ui/radio-group";
import { roleTitle, type MembershipRole } from "../components/role-title.ts";

const whatTheyMayDo: Readonly<Record<MembershipRole, string>> = {
  school_admin: "Uploads and confirms the policies of their schools, and keeps the people there.",
  governor: "Reads everything about their schools, and changes nothing.",
  hub_lead: "Sees the schools of a hub, asks for policies and can act for those schools.",
  trust_lead: "Sees every school, acts for any of them, and decides who has access.",
  trustee: "Reads published board reports: no live figures, documents or names.",
  chair: "As a trustee, and chairs the board.",
};

/** What somebody can be invited as, the most usual first, each explained. */
export const roleChoices: readonly Choice[] = Object.entries(whatTheyMayDo).map(([role, hint]) => ({
  value: role,
  label: roleTitle(role as MembershipRole),
  hint,
}));
