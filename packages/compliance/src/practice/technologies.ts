/** The platforms, apps and services that a school uses with pupils, and whether each was thought about before it was. */
import { codedList, type CodeOf } from "../coded-list.ts";
import { addDays, addMonthsToDay, daysBetween, type IsoDate } from "../dates/dates.ts";
import { OUR_DEFAULT, type RuleSource, ruleSource } from "../rule-source.ts";
import type { Status } from "../statuses.ts";

export const TECHNOLOGY_SOURCES: readonly RuleSource[] = [
  ruleSource("Schools’ own policies: new platforms are assessed before they are used", "published"),
  ruleSource(
    "Department for Education: Generative AI product safety standards, 2026",
    "second_hand",
  ),
  OUR_DEFAULT,
];

export const TECHNOLOGY_DECISIONS = codedList({
  approved: "Approved",
  with_conditions: "Approved with conditions",
  refused: "Refused",
  undecided: "Not decided",
});
export type TechnologyDecision = CodeOf<typeof TECHNOLOGY_DECISIONS>;

export const DATA_PROTECTION_ANSWERS = codedList({
  done: "Impact assessment done",
  not_needed: "Impact assessment not needed",
  not_done: "Impact assessment not done",
});
export type DataProtectionAnswer = CodeOf<typeof DATA_PROTECTION_ANSWERS>;

export const TECHNOLOGY_USERS = codedList({
  pupils: "Pupils",
  staff: "Staff",
  parents: "Parents and carers",
});

export interface TechnologyAssessment {
  assessedOn: IsoDate;
  decision: TechnologyDecision;
  dataProtection: DataProtectionAnswer;
  /** Null where nobody said: then it is reviewed after a year. */
  reviewOn: IsoDate | null;
}

export interface Technology {
  /** Null where it is known to be in use and not since when; a future day where it is planned. */
  inUseFrom: IsoDate | null;
  inUseUntil: IsoDate | null;
  /** Those that were not withdrawn, in any order. */
  assessments: readonly TechnologyAssessment[];
}

export const TECHNOLOGY_STANDINGS = codedList({
  approved: "Approved",
  review_due_soon: "Review due soon",
  review_overdue: "Review overdue",
  data_protection_missing: "Approved, impact assessment not done",
  not_assessed: "In use, not assessed",
  undecided: "In use, not decided",
  refused_in_use: "Refused, still in use",
  not_in_use: "Not in use",
});
export type TechnologyStandingCode = CodeOf<typeof TECHNOLOGY_STANDINGS>;

const STATUS: Readonly<Record<TechnologyStandingCode, Status>> = {
  approved: "met",
  review_due_soon: "due_soon",
  review_overdue: "needs_action",
  data_protection_missing: "partly_met",
  not_assessed: "needs_action",
  undecided: "needs_action",
  refused_in_use: "needs_action",
  not_in_use: "not_applicable",
};

export interface TechnologyStanding {
  code: TechnologyStandingCode;
  status: Status;
  decision: TechnologyDecision | null;
  assessedOn: IsoDate | null;
  reviewOn: IsoDate | null;
  /** Whether it was in use before anybody had assessed it; null where that can't be told. */
  usedBeforeAssessed: boolean | null;
}

const REVIEW_MONTHS = 12;

/** Of several assessments the latest counts. What is not used, or not yet, needs nothing. */
export function technologyStanding(
  technology: Technology,
  today: IsoDate,
  { dueSoonDays }: { dueSoonDays: number },
): TechnologyStanding {
  const made = technology.assessments
    .filter(({ assessedOn }) => assessedOn <= today)
    .toSorted((one, other) => (one.assessedOn < other.assessedOn ? -1 : 1));
  const [first, latest] = [made[0], made.at(-1)];
  const reviewOn = latest
    ? (latest.reviewOn ?? addMonthsToDay(latest.assessedOn, REVIEW_MONTHS))
    : null;
  const code = standingCode(technology, latest, reviewOn, today, dueSoonDays);
  return {
    code,
    status: STATUS[code],
    decision: latest?.decision ?? null,
    assessedOn: latest?.assessedOn ?? null,
    reviewOn,
    usedBeforeAssessed: usedBefore(technology.inUseFrom, first?.assessedOn ?? addDays(today, 1)),
  };
}

function standingCode(
  { inUseFrom, inUseUntil }: Technology,
  latest: TechnologyAssessment | undefined,
  reviewOn: IsoDate | null,
  today: IsoDate,
  dueSoonDays: number,
): TechnologyStandingCode {
  if (!isInUse({ inUseFrom, inUseUntil }, today)) return "not_in_use";
  if (!latest || reviewOn === null) return "not_assessed";
  if (latest.decision === "undecided") return "undecided";
  if (latest.decision === "refused") return "refused_in_use";
  const days = daysBetween(today, reviewOn);
  if (days < 0) return "review_overdue";
  if (latest.dataProtection === "not_done") return "data_protection_missing";
  return days <= dueSoonDays ? "review_due_soon" : "approved";
}

function isInUse(
  { inUseFrom, inUseUntil }: Pick<Technology, "inUseFrom" | "inUseUntil">,
  today: IsoDate,
): boolean {
  return (inUseFrom === null || inUseFrom <= today) && (inUseUntil === null || inUseUntil >= today);
}

/**
 * Since when and until when a school's register shows that new platforms are assessed before they are used: from the latest
 * assessment to the first review that is due, both of what is in use on the day. Null where nothing is in use, or something
 * is that nobody has approved.
 *
 * What the trust has for all its schools stands on the register of each, and the trust's assessment counts there as the
 * school's own does: a policy promises that a platform is assessed, not by whom. For the same reason one that the trust has
 * not approved keeps the promise unshown at every school that uses it.
 */
export function registerShows(
  register: readonly Technology[],
  today: IsoDate,
): { on: IsoDate; until: IsoDate } | null {
  const used = register.filter((each) => isInUse(each, today));
  const standings = used.map((each) => technologyStanding(each, today, { dueSoonDays: 0 }));
  const [on] = standings
    .flatMap(({ assessedOn }) => assessedOn ?? [])
    .toSorted()
    .toReversed();
  const [until] = standings.flatMap(({ reviewOn }) => reviewOn ?? []).toSorted();
  const approved = standings.every(
    ({ decision }) => decision === "approved" || decision === "with_conditions",
  );
  if (!approved || on === undefined || until === undefined || until < on) return null;
  return { on, until };
}

function usedBefore(inUseFrom: IsoDate | null, assessedOn: IsoDate): boolean | null {
  return inUseFrom === null ? null : inUseFrom < assessedOn;
}
