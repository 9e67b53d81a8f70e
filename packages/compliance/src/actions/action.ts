/** Something that a school is to do, by whom and by when, and what it was raised from. */
import { codedList, type CodeOf } from "../coded-list.ts";
import { addDays, daysBetween, type IsoDate } from "../dates/dates.ts";

export const ACTION_ORIGINS = codedList({
  measure: "A measure",
  contradiction: "A contradiction",
  lesson: "A lesson from an incident",
  plan: "A response plan",
  filtering_review: "A review of filtering and monitoring",
  promise: "What a policy promises",
  itself: "By itself",
});
export type ActionOrigin = CodeOf<typeof ACTION_ORIGINS>;

export const ACTION_STEPS = codedList({
  noted: "Noted",
  closed: "Closed",
  reopened: "Opened again",
  postponed: "Put off",
  handed_over: "Handed over",
});
export type ActionStepKind = CodeOf<typeof ACTION_STEPS>;

/** What became of an action: the day of a `postponed` one and the owner of a `handed_over` one count from then on. */
export interface ActionStep {
  kind: ActionStepKind;
  happenedOn: IsoDate;
  dueOn: IsoDate | null;
  owner: string | null;
}

export interface ActionToDo {
  owner: string;
  dueOn: IsoDate;
  isWithdrawn: boolean;
  /** In the order in which they were recorded. */
  steps: readonly ActionStep[];
}

/** Days that whoever has to do it has when nobody says otherwise. */
const DAYS_TO_DO = 28;

export const usualActionDay = (today: IsoDate): IsoDate => addDays(today, DAYS_TO_DO);

export const ACTION_STATES = codedList({
  overdue: "Overdue",
  due_soon: "Due soon",
  open: "Open",
  closed: "Closed",
  withdrawn: "Taken back",
});
export type ActionState = CodeOf<typeof ACTION_STATES>;

export interface ActionStanding {
  state: ActionState;
  /** Who has to do it now: the last to whom it was handed over. */
  owner: string;
  /** By when now: the last day to which it was put off. */
  dueOn: IsoDate;
  /** How often it was put off. */
  postponed: number;
  /** From today to the day: below zero when it is past. */
  days: number;
  closedOn: IsoDate | null;
}

/**
 * How an action stands on a day. What is open stays open until somebody closes it, whichever term begins: nothing but a
 * closing, or taking it back, ends it.
 */
export function actionStanding(
  { owner, dueOn, isWithdrawn, steps }: ActionToDo,
  today: IsoDate,
  soonDays: number,
): ActionStanding {
  const day = steps.findLast((step) => step.dueOn !== null)?.dueOn ?? dueOn;
  const days = daysBetween(today, day);
  const ending = steps.findLast(({ kind }) => kind === "closed" || kind === "reopened");
  const closedOn = ending?.kind === "closed" ? ending.happenedOn : null;
  return {
    state: isWithdrawn ? "withdrawn" : closedOn ? "closed" : openState(days, soonDays),
    owner: steps.findLast((step) => step.owner !== null)?.owner ?? owner,
    dueOn: day,
    postponed: steps.filter(({ kind }) => kind === "postponed").length,
    days,
    closedOn,
  };
}

/** Of an action that nobody has closed, by the days until its day. */
export function openState(days: number, soonDays: number): "overdue" | "due_soon" | "open" {
  if (days < 0) return "overdue";
  return days <= soonDays ? "due_soon" : "open";
}

export const isOpenState = (state: ActionState): boolean =>
  state === "overdue" || state === "due_soon" || state === "open";

/** What is kept of a school's open actions, so that a page of many schools reads no action: their days, the earliest first. */
export type KeptActions = readonly IsoDate[];

export interface OpenActionCounts {
  open: number;
  overdue: number;
  dueSoon: number;
  /** The earliest day of an open action. */
  earliest: IsoDate | null;
}

/** How a school's open actions stand on a day, from their days alone. */
export function countOpenActions(
  days: KeptActions,
  today: IsoDate,
  soonDays: number,
): OpenActionCounts {
  const states = days.map((day) => openState(daysBetween(today, day), soonDays));
  return {
    open: days.length,
    overdue: states.filter((state) => state === "overdue").length,
    dueSoon: states.filter((state) => state === "due_soon").length,
    earliest: days.toSorted()[0] ?? null,
  };
}
