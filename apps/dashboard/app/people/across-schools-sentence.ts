import { formatIsoDate } from "@safeboard/compliance/dates";
import type { PeopleAcrossSchools } from "../domain-answers.ts";
import { gapsAcrossSchools } from "./gaps.ts";

/** The answer first: at how many schools every role is filled, and the gap to look at first. */
export function rolesAcrossSchoolsSentence(page: PeopleAcrossSchools, today: string): string {
  const { counts, on } = page;
  if (counts.schools === 0) return "This trust has no schools yet";
  if (on !== today) {
    return `On ${formatIsoDate(on)}, ${counts.filled} of ${counts.asked} roles were held`;
  }
  const schools = counts.schools === 1 ? "1 school" : `${counts.schools} schools`;
  const complete =
    counts.schoolsComplete === counts.schools
      ? `Every role is filled at ${counts.schools === 1 ? "the school" : `all ${schools}`}`
      : `Every role is filled at ${counts.schoolsComplete} of ${schools}`;
  const first = gapsAcrossSchools(page).find(({ finding }) => finding.status === "needs_action");
  return first ? `${complete}; ${first.schoolName}: ${inFew(first)}` : complete;
}

function inFew({ title, finding }: ReturnType<typeof gapsAcrossSchools>[number]): string {
  const value = finding.value.charAt(0).toLowerCase() + finding.value.slice(1);
  return finding.kind === "vacant" || finding.kind === "never_named"
    ? `${title}, ${value}`
    : finding.value;
}
