/** Who was asked to read a policy, and who has confirmed it: counted the same way on every page. */
import { formatIsoDate, type IsoDate } from "../dates/dates.ts";
import type { StaffGroup } from "../staff-groups.ts";
import type { Status } from "../statuses.ts";

/** How a confirmation came about. */
export const ACKNOWLEDGED_HOW = ["link", "shared_device", "signed_sheet", "carried_over"] as const;
export type AcknowledgedHow = (typeof ACKNOWLEDGED_HOW)[number];

/** Somebody who was asked to confirm one version of a policy. */
export interface AskedPerson {
  group: StaffGroup;
  dueOn: IsoDate | null;
  /** The last day at the school. */
  leftOn: IsoDate | null;
  /** The day of the confirmation in force. */
  confirmedOn: IsoDate | null;
}

export type AcknowledgementState = "confirmed" | "waiting" | "overdue" | "left";

/**
 * Where somebody stands. Whoever leaves without having confirmed is asked no longer; a confirmation stays, whether or
 * not its person does. The due day itself is still in time.
 */
export function acknowledgementState(
  person: Omit<AskedPerson, "group">,
  today: IsoDate,
): AcknowledgementState {
  if (person.confirmedOn !== null) return "confirmed";
  if (person.leftOn !== null && person.leftOn < today) return "left";
  return person.dueOn !== null && person.dueOn < today ? "overdue" : "waiting";
}

export const ACKNOWLEDGEMENT_STATUS: Readonly<Record<AcknowledgementState, Status>> = {
  confirmed: "met",
  waiting: "due_soon",
  overdue: "needs_action",
  left: "not_applicable",
};

export interface AcknowledgementCounts {
  /** Those who were asked, without those who left before they confirmed. */
  required: number;
  confirmed: number;
  /** Of those who have not confirmed: the due day is over. */
  overdue: number;
  /** The earliest day by which somebody is still to confirm, overdue ones aside. */
  dueNext: IsoDate | null;
}

export function countAcknowledgements(
  people: readonly AskedPerson[],
  today: IsoDate,
): AcknowledgementCounts {
  const counts: AcknowledgementCounts = { required: 0, confirmed: 0, overdue: 0, dueNext: null };
  for (const person of people) {
    const state = acknowledgementState(person, today);
    if (state === "left") continue;
    counts.required += 1;
    if (state === "confirmed") counts.confirmed += 1;
    if (state === "overdue") counts.overdue += 1;
    if (state === "waiting" && person.dueOn !== null) {
      counts.dueNext = earlier(counts.dueNext, person.dueOn);
    }
  }
  return counts;
}

const ALL_HAVE: Readonly<Record<number, string>> = {
  1: "The one person asked has confirmed",
  2: "Both have confirmed",
};

/** The answer in one sentence, without its full stop: "31 of 42 have confirmed; 5 are overdue". */
export function acknowledgementSentence(counts: AcknowledgementCounts): string {
  const { required, confirmed, overdue, dueNext } = counts;
  if (required === 0) return "Nobody is asked to confirm";
  if (confirmed === required) {
    return ALL_HAVE[required] ?? `All ${required} have confirmed`;
  }
  const have = `${confirmed} of ${required} ${confirmed === 1 ? "has" : "have"} confirmed`;
  if (overdue > 0) return `${have}; ${overdue} ${overdue === 1 ? "is" : "are"} overdue`;
  return dueNext === null ? have : `${have}; the next day due is ${formatIsoDate(dueNext)}`;
}

/** Of a number of people: overdue needs action, the rest is on its way. */
export function acknowledgementStatus({
  required,
  confirmed,
  overdue,
}: AcknowledgementCounts): Status {
  if (required === 0) return "not_applicable";
  if (overdue > 0) return "needs_action";
  return confirmed === required ? "met" : "due_soon";
}

function earlier(one: IsoDate | null, other: IsoDate): IsoDate {
  return one !== null && one < other ? one : other;
}
