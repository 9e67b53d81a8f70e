/** How actions are told to a board: those that were raised for several schools at once as one. */
import { ACTION_STATES, type ActionState, isOpenState } from "../../actions/action.ts";
import { alphabetically } from "../../alphabetical-order.ts";
import { formatIsoDate, type IsoDate } from "../../dates/dates.ts";
import type { Status } from "../../statuses.ts";
import type { ReportCell } from "../report-blocks.ts";
import type { ReportedAction } from "../report-sources.ts";
import { cell } from "../report-wording.ts";

/** Who can close an action. */
export type ActionCloser = "trust_lead" | "hub_lead" | "school_admin";

const CLOSER_WORDS: Readonly<Record<ActionCloser, string>> = {
  trust_lead: "the trust’s safeguarding lead",
  hub_lead: "a hub lead",
  school_admin: "the school",
};

type Actions = readonly ReportedAction[];

/** As one: the same action of several schools. */
export const bySeries = (actions: Actions): ReportedAction[][] => [
  ...Map.groupBy(actions, ({ seriesId }) => seriesId).values(),
];

export const openIds = (actions: Actions): string[] =>
  actions.filter(({ state }) => isOpenState(state)).map(({ actionId }) => actionId);

/** Schools that are named; of more than these their number is told. */
const MOST_NAMED = 3;

export const schoolsInWords = (actions: Actions): string =>
  actions.length > MOST_NAMED ? `${actions.length} schools` : named(actions);

export const ownersInWords = (actions: Actions): string => {
  const owners = [...new Set(actions.map(({ owner }) => owner))];
  return owners.length > MOST_NAMED ? `${owners.length} people` : listed(owners);
};

export function dueInWords(actions: Actions): string {
  const days = actions.map(({ dueOn }) => dueOn);
  return daysInWords(days);
}

/** The worst first: it decides how the cell looks. */
const STATES: readonly ActionState[] = ["overdue", "due_soon", "open", "closed", "withdrawn"];

const STATUS_OF: Readonly<Record<ActionState, Status | null>> = {
  overdue: "needs_action",
  due_soon: "due_soon",
  open: null,
  closed: "met",
  withdrawn: "not_applicable",
};

/** "Overdue"; of several schools "3 overdue, 16 open, 12 closed". */
export function standingCell(actions: Actions): ReportCell {
  const counts = STATES.map((state) => ({ state, count: inState(actions, state).length })).filter(
    ({ count }) => count > 0,
  );
  const [worst] = counts;
  if (!worst) return cell("No longer recorded", "not_applicable");
  const words =
    actions.length === 1
      ? ACTION_STATES.title(worst.state)
      : counts
          .map(({ state, count }) => `${count} ${ACTION_STATES.title(state).toLowerCase()}`)
          .join(", ");
  return cell(words, STATUS_OF[worst.state]);
}

/** What became of an action, in sentences: closed when and by whom, still open until when, overdue since when and where. */
export function becameOf(actions: Actions): string {
  if (actions.length === 0) {
    return "The trust holds no record of it any more: the school left, or the record was deleted.";
  }
  const [only, ...others] = actions;
  if (only && others.length === 0) return becameOfOne(only);
  return [
    closedAt(inState(actions, "closed"), actions.length),
    overdueAt(inState(actions, "overdue")),
    openAt(actions.filter(({ state }) => state === "open" || state === "due_soon")),
    takenBackAt(inState(actions, "withdrawn")),
  ]
    .filter((words) => words !== "")
    .join(" ");
}

function becameOfOne({ state, dueOn, closedOn, closedBy, whatWasDone, postponed }: ReportedAction) {
  const due = formatIsoDate(dueOn);
  switch (state) {
    case "closed": {
      const by = closedBy ? ` by ${CLOSER_WORDS[closedBy]}` : "";
      const what = whatWasDone ? `: ${whatWasDone}` : ".";
      return `Closed${closedOn ? ` on ${formatIsoDate(closedOn)}` : ""}${by}${what}`;
    }
    case "overdue":
      return `Not done. It was due on ${due}${putOff(postponed)}.`;
    case "withdrawn":
      return "Taken back: it is not asked any more.";
    default:
      return `Still open, due on ${due}${putOff(postponed)}.`;
  }
}

function closedAt(closed: Actions, all: number): string {
  if (closed.length === 0) return "";
  const days = daysInWords(closed.flatMap(({ closedOn }) => closedOn ?? []));
  const closers = [...new Set(closed.flatMap(({ closedBy }) => closedBy ?? []))];
  const by =
    closers.length > 0
      ? `, by ${new Intl.ListFormat("en-GB").format(closers.map((closer) => CLOSER_WORDS[closer]))}`
      : "";
  return `Closed for ${closed.length === all ? `all ${all}` : `${closed.length} of ${all}`} schools (${days})${by}.`;
}

const overdueAt = (overdue: Actions): string =>
  overdue.length === 0 ? "" : `Overdue (due ${dueInWords(overdue)}): ${namedFew(overdue)}.`;

const openAt = (open: Actions): string =>
  open.length === 0 ? "" : `Still open (due ${dueInWords(open)}): ${namedFew(open)}.`;

const takenBackAt = (withdrawn: Actions): string =>
  withdrawn.length === 0 ? "" : `Taken back: ${namedFew(withdrawn)}.`;

const inState = (actions: Actions, wanted: ActionState): ReportedAction[] =>
  actions.filter(({ state }) => state === wanted);

const putOff = (times: number): string =>
  times === 0
    ? ""
    : times === 1
      ? " after it was put off once"
      : ` after it was put off ${times} times`;

/** Schools that are named where they are out of line. */
const FEW = 6;

function namedFew(actions: Actions): string {
  if (actions.length <= FEW) return named(actions);
  return listed(schoolsOf(actions).slice(0, FEW), `${actions.length - FEW} more`);
}

const named = (actions: Actions): string => listed(schoolsOf(actions));

/** By name: what was raised for several schools at one moment has no order of its own. */
const schoolsOf = (actions: Actions): string[] =>
  actions.map(({ school }) => school).toSorted(alphabetically);

const listed = (texts: readonly string[], ...more: string[]): string =>
  new Intl.ListFormat("en-GB").format([...texts, ...more]);

/** "3 November 2026", or "between 3 October 2026 and 3 November 2026". */
function daysInWords(days: readonly IsoDate[]): string {
  const [first, ...others] = days.toSorted();
  const last = others.at(-1);
  if (first === undefined) return "";
  if (last === undefined || last === first) return formatIsoDate(first);
  return `${formatIsoDate(first)} to ${formatIsoDate(last)}`;
}
