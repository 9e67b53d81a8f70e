import { inSentence } from "../components/in-sentence.ts";
import type { SchoolPage } from "../domain-answers.ts";

type Role = Pick<SchoolPage["roles"][number], "title"> & { holders: readonly unknown[] };

/**
 * The answer first: which of the posts that online safety depends on nobody holds, to follow the school's name.
 *
 * @param roles those that every school is asked about, and any others that somebody holds
 */
export function peopleSentence(roles: readonly Role[]): string {
  const vacant = roles.filter(({ holders }) => holders.length === 0);
  if (vacant.length === 0) return "every role that online safety depends on is filled";
  if (vacant.length === roles.length) return "nobody is recorded for any role yet";
  const titles = vacant.map(({ title }) => inSentence(title));
  if (titles.length > 2) return `nobody is recorded for ${titles.length} roles`;
  return `nobody is recorded as ${titles.join(" or ")}`;
}
