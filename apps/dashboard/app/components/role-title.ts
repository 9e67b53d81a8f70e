import type { CurrentMember } from "../domain-answers.ts";

export type MembershipRole = CurrentMember["role"];

const titles: Record<MembershipRole, string> = {
  trust_lead: "Trust safeguarding lead",
  hub_lead: "Hub lead",
  school_admin: "School admin",
  governor: "Governor",
  trustee: "Trustee",
  chair: "Chair of trustees",
};

/** A membership's role as people say it. */
export const roleTitle = (role: MembershipRole): string => titles[role];

export const isMembershipRole = (text: string): text is MembershipRole =>
  Object.hasOwn(titles, text);
