import { isOpenState } from "../../actions/action.ts";
import {
  ACTION_TABLES,
  REVIEWED_FIGURES,
  STANDING,
  WHAT_BECAME,
} from "../actions/action-tables.ts";
import {
  becameOf,
  bySeries,
  dueInWords,
  openIds,
  ownersInWords,
  schoolsInWords,
  standingCell,
} from "../actions/action-wording.ts";
import { agreedActions, reviewedActions, reviewedDecisions } from "../actions/review-tables.ts";
import type { ReportBlock, ReportFigure, ReportTable } from "../report-blocks.ts";
import type { ReportedAction, ReportSources } from "../report-sources.ts";
import {
  cell,
  countFigure,
  dayCell,
  metFigure,
  shareFigure,
  storiesOf,
} from "../report-wording.ts";

type Actions = readonly ReportedAction[];

/** What the last report named, one by one; then what is new; then what is out of line. */
export function actionsSection(sources: ReportSources): ReportBlock[] {
  const { actions, schools, period, before } = sources;
  const isWithin = (day: string | null) => day !== null && day >= period.start && day <= period.end;
  const open = actions.filter(({ state }) => isOpenState(state));
  const closed = actions.filter(({ closedOn }) => isWithin(closedOn));
  return [
    {
      kind: "figures",
      figures: [
        ...reviewedFigures(sources),
        countFigure(
          { key: "actions closed", label: "Actions closed in the period" },
          closed.length,
        ),
        countFigure(
          { key: "actions new", label: "Actions raised in the period" },
          actions.filter(({ raisedOn }) => isWithin(raisedOn)).length,
        ),
        countFigure({ key: "actions open", label: "Actions open" }, open.length),
        countFigure({ key: "actions overdue", label: "Actions overdue" }, overdue(open).length),
        metFigure(schools, "contradictions", "Schools whose records agree with their policies"),
        metFigure(schools, "plans_reviewed", "Schools that reviewed every response plan on time"),
      ],
    },
    ...reviewedActions(sources),
    ...reviewedDecisions(sources),
    ...agreedActions(sources),
    ...(before
      ? [otherActions(unnamed(before, [...open, ...closed]), before.title)]
      : [openActions(open), closedActions(closed)]),
    { kind: "stories", stories: storiesOf(schools, ["contradictions", "plans_reviewed"]) },
  ];
}

const overdue = (actions: Actions): ReportedAction[] =>
  actions.filter(({ state }) => state === "overdue");

/** Of all schools' actions that the last report named: how many are closed, and how many late. */
function reviewedFigures({ before, actions }: ReportSources): ReportFigure[] {
  const named = new Set(before?.actions.flatMap(({ actionIds }) => actionIds));
  if (named.size === 0) return [];
  const now = actions.filter(({ actionId }) => named.has(actionId));
  const ended = now.filter(({ state }) => state === "closed");
  return [
    shareFigure(
      { key: REVIEWED_FIGURES.closed, label: "Actions of the last report that are closed" },
      ended.length,
      named.size,
    ),
    shareFigure(
      { key: REVIEWED_FIGURES.overdue, label: "Actions of the last report that are overdue" },
      overdue(now).length,
      named.size,
    ),
  ];
}

function unnamed(before: NonNullable<ReportSources["before"]>, actions: Actions): Actions {
  const named = new Set(before.actions.flatMap(({ actionIds }) => actionIds));
  return actions.filter(({ actionId }) => !named.has(actionId));
}

/** New ones, and those that were opened again. */
const otherActions = (actions: Actions, title: string): ReportTable => ({
  ...tableOf(
    ACTION_TABLES.others,
    `Actions that are not in “${title}”`,
    ["Action", "Schools", "Raised", "Owner", STANDING, WHAT_BECAME],
    actions,
    (same) => [...standing(same, raisedOn(same)), cell(becameOf(same))],
  ),
  note: "Open, or closed in the period of this report.",
});

const openActions = (actions: Actions): ReportTable =>
  tableOf(
    ACTION_TABLES.open,
    "Open actions",
    ["Action", "Schools", "Due", "Owner", STANDING],
    actions,
    (same) => standing(same, cell(dueInWords(same))),
  );

const closedActions = (actions: Actions): ReportTable =>
  tableOf(
    ACTION_TABLES.closed,
    "Closed in the period",
    ["Action", "Schools", WHAT_BECAME],
    actions,
    (same) => [cell(becameOf(same))],
  );

const standing = (actions: Actions, day: ReturnType<typeof cell>) => [
  day,
  cell(ownersInWords(actions)),
  standingCell(actions),
];

const raisedOn = (actions: Actions) =>
  dayCell(actions.map((action) => action.raisedOn).toSorted()[0] ?? null);

/** One row for all schools for which an action was raised at once. */
const tableOf = (
  key: string,
  title: string,
  columns: readonly string[],
  actions: Actions,
  cellsOf: (same: Actions) => ReportTable["rows"][number]["cells"],
): ReportTable => ({
  kind: "table",
  key,
  title,
  columns: columns.map((heading) => ({ title: heading, isNumeric: false })),
  rows: bySeries(actions).map((same) => ({
    key: same[0]?.seriesId ?? "",
    cells: [cell(same[0]?.title ?? ""), cell(schoolsInWords(same)), ...cellsOf(same)],
    stillOpen: openIds(same),
  })),
  note: null,
});
