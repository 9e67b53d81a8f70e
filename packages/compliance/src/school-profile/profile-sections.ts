import { codedList, type CodeOf } from "../coded-list.ts";

/**
 * The sections of a school's profile, in the order of the questions that an inspector asks about safeguarding: who answers for
 * it, what was agreed, is it known and done, and what is learnt. What needs action is no section: it is always there.
 */
export const PROFILE_SECTIONS = codedList({
  people: "Who is responsible",
  policies: "Policies",
  expectations: "Guidance, and what the policy says",
  training: "Training",
  filtering: "Filtering and monitoring",
  promises: "Promised and practised",
  incidents: "Incidents, and what was learnt",
  actions: "What is being put right",
});
export type ProfileSection = CodeOf<typeof PROFILE_SECTIONS>;

/** The sections that an address names, in their order; all of them where it names none. */
export function chosenSections(named: readonly string[]): ProfileSection[] {
  const chosen = PROFILE_SECTIONS.codes.filter((code) => named.includes(code));
  return chosen.length === 0 ? [...PROFILE_SECTIONS.codes] : chosen;
}
