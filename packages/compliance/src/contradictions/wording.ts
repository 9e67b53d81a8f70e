/** How the two sides are spoken of. */
import { formatWrittenDate, type WrittenDate } from "../dates/dates.ts";
import { inSentence } from "../in-sentence.ts";
import type { EvidenceReference } from "../measures/measure.ts";
import type { Evidence } from "../policy-facts.ts";
import { policyTypeName } from "../policy-types.ts";
import type { Contradiction } from "./contradiction.ts";
import type { SchoolRecord, StatedPolicy } from "./school-record.ts";

/** The passage, or the version as a whole where the text has none. */
export function passageOrVersion(
  versionId: string,
  passage: Evidence | null | undefined,
): EvidenceReference {
  return passage && passage.quote !== ""
    ? { kind: "policy_passage", versionId, passage }
    : { kind: "policy_version", versionId };
}

/** The policy as one side of a contradiction. */
export function sideOfPolicy(
  { versionId, type }: StatedPolicy,
  { policyTypes }: Pick<SchoolRecord, "policyTypes">,
): NonNullable<Contradiction["policy"]> {
  return { versionId, type, name: policyTypeName(policyTypes, type) };
}

/** "The online safety policy". Initials keep their capitals. */
export function thePolicy(name: string): string {
  return `The ${inSentence(name)} policy`;
}

/** "on 8 September 2026", "in Summer term 2026": when something happened or falls due. */
export function when(date: WrittenDate): string {
  return `${date.precision === "day" ? "on" : "in"} ${formatWrittenDate(date)}`;
}

export function laterOf(...days: readonly (string | null | undefined)[]): string | null {
  return (
    days
      .filter((day) => day !== null && day !== undefined)
      .toSorted()
      .at(-1) ?? null
  );
}

/** A month either way is how schools plan their meetings. */
export const SLACK_DAYS = 31;

/** "every year", "every 2 years", "every 18 months". */
export function everyMonths(months: number): string {
  if (months === 12) return "every year";
  if (months % 12 === 0) return `every ${months / 12} years`;
  return months === 1 ? "every month" : `every ${months} months`;
}
