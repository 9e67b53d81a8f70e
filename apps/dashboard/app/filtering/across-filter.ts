/** How the trust's page about filtering reviews is narrowed, as its address keeps it. */
import { FILTERING_CHECKS, silentFilteringStatus } from "@safeboard/compliance/practice";
import type { Status } from "@safeboard/compliance/statuses";
import type { FilteringAcrossSchools } from "../domain-answers.ts";
import { addressWith } from "../training/addresses.ts";

type School = FilteringAcrossSchools["schools"][number];

const keys = ["year", "hub", "phase", "status"] as const;
type Key = (typeof keys)[number];

export const STANDING_FILTERS = {
  met: "Reviewed in the year",
  due_soon: "In the year before only",
  needs_action: "A year without a review",
  not_reported: "Nothing recorded",
} as const;
export type StandingFilter = keyof typeof STANDING_FILTERS;

export const isStandingFilter = (text: string | null): text is StandingFilter =>
  text !== null && Object.hasOwn(STANDING_FILTERS, text);

/** The page as it is narrowed now, with one part changed; null takes it away. */
export const acrossAddress = (
  parameters: URLSearchParams,
  changes: Partial<Record<Key, string | null>> = {},
): string => addressWith("/filtering", keys, parameters, changes);

/** Silence is not the same as a year without a review. */
export const standingOf = ({ isSilent, standing }: School): StandingFilter =>
  isSilent ? "not_reported" : standing.status;

/** How it is judged: silence needs action once the trust has asked. */
export const statusOf = ({ isSilent, isAskedFor, standing }: School): Status =>
  isSilent ? silentFilteringStatus(isAskedFor) : standing.status;

/** The schools that are asked for, the most pressing first. */
export function narrowSchools(
  { schools }: Pick<FilteringAcrossSchools, "schools">,
  parameters: URLSearchParams,
): School[] {
  const [hub, phase, status] = [
    parameters.get("hub"),
    parameters.get("phase"),
    parameters.get("status"),
  ];
  return schools
    .filter(
      (school) =>
        (hub === null || school.hub?.id === hub) &&
        (phase === null || school.phase === phase) &&
        (!isStandingFilter(status) || standingOf(school) === status),
    )
    .toSorted((one, other) => ORDER.indexOf(standingOf(one)) - ORDER.indexOf(standingOf(other)));
}

const ORDER: readonly StandingFilter[] = ["needs_action", "not_reported", "due_soon", "met"];

export interface CheckCounted {
  code: string;
  asks: string;
  notInPlace: number;
  partly: number;
  notChecked: number;
  /** How many of the schools have a review in the year. */
  reviewed: number;
}

/** What is missing most among the reviews of the year: what is in place everywhere is left out. */
export function missingMost(schools: readonly School[]): CheckCounted[] {
  const reviews = schools.flatMap(({ review }) => (review ? [review] : []));
  return FILTERING_CHECKS.map(({ code, asks }) => {
    const many = (wanted: string) => reviews.filter(({ checks }) => checks[code] === wanted).length;
    return {
      code,
      asks,
      notInPlace: many("not_in_place"),
      partly: many("partly"),
      notChecked: many("not_checked"),
      reviewed: reviews.length,
    };
  })
    .filter(({ notInPlace, partly, notChecked }) => notInPlace + partly + notChecked > 0)
    .toSorted(
      (one, other) =>
        other.notInPlace - one.notInPlace ||
        other.partly - one.partly ||
        other.notChecked - one.notChecked,
    );
}

/** "4 of 12 schools have reviewed their filtering in 2026/27". */
export function acrossSentence({
  schools,
  academicYear,
}: Pick<FilteringAcrossSchools, "schools" | "academicYear">): string {
  const reviewed = schools.filter(({ review }) => review !== null).length;
  const all = schools.length === 1 ? "1 school" : `${schools.length} schools`;
  if (reviewed === schools.length && reviewed > 0) {
    return `${schools.length === 1 ? "The school has" : `All ${all} have`} reviewed filtering in ${academicYear.name}`;
  }
  return `${reviewed} of ${all} ${reviewed === 1 ? "has" : "have"} reviewed filtering in ${academicYear.name}`;
}

/** "2 have not for a whole year, and 3 have recorded nothing." Null where there is nothing to add. */
export function leftSentence(schools: readonly School[]): string | null {
  const many = (wanted: StandingFilter) =>
    schools.filter((school) => standingOf(school) === wanted).length;
  const parts = [
    [many("needs_action"), "went a whole academic year without a review"],
    [many("due_soon"), "last reviewed it in the year before"],
    [many("not_reported"), "recorded nothing at all"],
  ] as const;
  const said = parts.flatMap(([schoolsSo, words]) =>
    schoolsSo > 0 ? [`${schoolsSo} ${words}`] : [],
  );
  return said.length === 0 ? null : `${new Intl.ListFormat("en-GB").format(said)}.`;
}
