import { formatIsoDate } from "@safeboard/compliance/dates";
import { inSentence } from "@safeboard/compliance/in-sentence";
import type { PeopleOfSchool } from "../domain-answers.ts";

type Role = Pick<PeopleOfSchool["asked"][number], "title"> & { holders: readonly unknown[] };

/**
 * The answer first: which of the roles that the school is asked to fill nobody holds, to follow the school's name.
 *
 * @param past a day before today, when that is what was asked about
 */
export function peopleSentence(roles: readonly Role[], past?: string): string {
  const vacant = roles.filter(({ holders }) => holders.length === 0);
  if (past !== undefined) {
    const filled = roles.length - vacant.length;
    return `who was responsible on ${formatIsoDate(past)}: ${filled} of ${roles.length} roles were held`;
  }
  if (vacant.length === 0) return "every role is filled";
  if (vacant.length === roles.length) return "nobody is recorded for any role yet";
  const titles = vacant.map(({ title }) => inSentence(title));
  if (titles.length > 2) return `nobody is recorded for ${titles.length} of ${roles.length} roles`;
  return `nobody is recorded as ${titles.join(" or ")}`;
}
