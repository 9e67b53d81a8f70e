/** How the trust's page is narrowed, as its address keeps it. */
import { FORCES } from "@safeboard/compliance/expectations";
import type { ExpectationsAcrossSchools } from "../domain-answers.ts";

export const filterKeys = ["set", "force", "status"] as const;
type Key = (typeof filterKeys)[number];

/** Which expectations are listed: those that any school lacks, has partly, or meets by another document. */
export const statusFilters = {
  missing: "Missing somewhere",
  partly: "Partly met somewhere",
  elsewhere: "Met in another document",
  everywhere: "Met at every school",
} as const;
export type StatusFilter = keyof typeof statusFilters;

type Across = ExpectationsAcrossSchools["expectations"][number];

export function isListed(
  { force, counts }: Pick<Across, "force" | "counts">,
  parameters: URLSearchParams,
): boolean {
  const wanted = parameters.get("force");
  if (wanted !== null && wanted !== force) return false;
  switch (parameters.get("status")) {
    case "missing":
      return counts.missing > 0;
    case "partly":
      return counts.partly > 0;
    case "elsewhere":
      return counts.metElsewhere > 0;
    case "everywhere":
      return counts.missing === 0 && counts.partly === 0;
    default:
      return true;
  }
}

export function filteredAddress(
  parameters: URLSearchParams,
  changes: Partial<Record<Key, string | null>>,
): string {
  const next = new URLSearchParams();
  for (const key of filterKeys) {
    const value = key in changes ? changes[key] : parameters.get(key);
    if (value) next.set(key, value);
  }
  const query = next.toString();
  return query === "" ? "/expectations" : `/expectations?${query}`;
}

/** The forces that the set has, the most binding first, with how many expectations have them. */
export function forcesOf(expectations: readonly Across[]) {
  return FORCES.map((force) => ({
    force,
    count: expectations.filter((each) => each.force === force).length,
  })).filter(({ count }) => count > 0);
}

/** "5 of 24 expectations are met at every school". */
export function acrossSentence({ expectations, schools }: ExpectationsAcrossSchools): string {
  if (schools.length === 0) return "No school has a policy to compare yet";
  const everywhere = expectations.filter((each) => isListed(each, everywhereOnly)).length;
  const where = schools.length === 1 ? "at the school" : `at all ${schools.length} schools`;
  if (everywhere === expectations.length) return `Every expectation is met ${where}`;
  const verb = everywhere === 1 ? "is" : "are";
  return `${everywhere} of ${expectations.length} expectations ${verb} met ${where}`;
}

const everywhereOnly = new URLSearchParams({ status: "everywhere" });
