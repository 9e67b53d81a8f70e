import { formatIsoDate } from "@safeboard/compliance/dates";
import { YEAR_GROUPS } from "@safeboard/compliance/incidents";
import { evidenceKindOf, type PracticeCounts } from "@safeboard/compliance/practice";

/** "Of 17 promises, 11 have current evidence; 2 have evidence that has run out; 4 have none". */
export function promisedSentence({
  promised,
  current,
  runsOutSoon,
  expired,
  none,
}: PracticeCounts): string {
  if (promised === 0) return "No current policy makes a promise that can be shown";
  const shown = current + runsOutSoon;
  const have = (count: number) => (count === 1 ? "has" : "have");
  return [
    `Of ${promised === 1 ? "1 promise" : `${promised} promises`}, ${shown === 0 ? "none has" : `${shown} ${have(shown)}`} current evidence`,
    ...(expired > 0 ? [`the evidence of ${expired} has run out`] : []),
    ...(none > 0 ? [`${none} ${have(none)} none`] : []),
  ].join("; ");
}

/** "Counts until 31 August 2027". */
export const untilInWords = (until: string | null): string =>
  until === null ? "No end" : formatIsoDate(until);

/** "Pupils who signed: 58 of 60". */
export const figureInWords = (
  kind: string,
  { counts, done, of }: { counts: string; done: number; of: number | null },
): string => {
  const title = evidenceKindOf(kind)?.counts.find(({ code }) => code === counts)?.title ?? counts;
  return `${title}: ${done.toLocaleString("en-GB")}${of === null ? "" : ` of ${of.toLocaleString("en-GB")}`}`;
};

/** The years of a school's phase, for counting by year group. */
export function yearGroupsOf(phase: string | null): { code: string; title: string }[] {
  const [first, last] =
    phase === "Primary" ? [0, 7] : phase === "Secondary" ? [8, 14] : [0, YEAR_GROUPS.codes.length];
  return YEAR_GROUPS.codes
    .filter((code) => code === "nursery" || code === "reception" || code.startsWith("year_"))
    .slice(first, last + 1)
    .map((code) => ({ code, title: YEAR_GROUPS.title(code) }));
}

export const FROM_WORDS = {
  register: "Recorded",
  filtering_review: "Filtering review",
  technologies: "Register of technologies",
} as const;
