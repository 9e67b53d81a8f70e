/** The record of changes in sentences: each area words its own deeds. */
import { followUpDeedInWords } from "../actions/deed-words.ts";
import { isMembershipRole, roleTitle } from "../components/role-title.ts";
import { incidentDeedInWords } from "../incidents/deed-words.ts";
import { practiceDeedInWords } from "../practice/deed-words.ts";
import { accessDeedInWords } from "./access-deeds.ts";
import { askingDeedInWords } from "./asking-deeds.ts";
import type { Deed } from "./deed.ts";
import { peopleDeedInWords } from "./people-deeds.ts";
import { policyDeedInWords } from "./policy-deeds.ts";
import { trainingDeedInWords } from "./training-deeds.ts";
import { trustDeedInWords } from "./trust-deeds.ts";

/**
 * What was done, as a sentence: "Confirmed version 2 of the online safety policy".
 *
 * @param hubNames the trust's hubs by id, for entries that name a hub by it
 * @returns the deed's own name where no area knows it
 */
export const deedInWords = (deed: Deed, hubNames: ReadonlyMap<string, string>): string =>
  policyDeedInWords(deed) ??
  peopleDeedInWords(deed) ??
  trainingDeedInWords(deed) ??
  incidentDeedInWords(deed) ??
  followUpDeedInWords(deed) ??
  practiceDeedInWords(deed) ??
  askingDeedInWords(deed) ??
  trustDeedInWords(deed) ??
  accessDeedInWords(deed, hubNames) ??
  deed.action;

/** What somebody was when they did it: a member's role, the operator, or the product itself. */
export function doerInWords(role: string): string {
  if (isMembershipRole(role)) return roleTitle(role);
  if (role === "staff") return "Member of staff";
  return role === "operator" ? "Platform operator" : "By itself";
}
