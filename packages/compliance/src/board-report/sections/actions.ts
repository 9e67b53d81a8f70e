import { ACTION_STATES } from "../../actions/action.ts";
import type { Status } from "../../statuses.ts";
import type { ReportBlock } from "../report-blocks.ts";
import type { ReportedAction, ReportSources } from "../report-sources.ts";
import { cell, countFigure, dayCell, metFigure, storiesOf } from "../report-wording.ts";

/** What was found and is being put right: closed since the period began, and still open. */
export function actionsSection({ actions, schools, period }: ReportSources): ReportBlock[] {
  const open = actions.filter(({ state }) => state !== "closed");
  const closed = actions.filter(({ state }) => state === "closed");
  const isNew = ({ raisedOn }: ReportedAction) =>
    raisedOn >= period.start && raisedOn <= period.end;
  return [
    {
      kind: "figures",
      figures: [
        countFigure(
          { key: "actions closed", label: "Actions closed in the period" },
          closed.length,
        ),
        countFigure(
          { key: "actions new", label: "New in the period" },
          actions.filter(isNew).length,
        ),
        countFigure({ key: "actions open", label: "Open" }, open.length),
        countFigure(
          { key: "actions overdue", label: "Overdue" },
          open.filter(({ state }) => state === "overdue").length,
        ),
        metFigure(schools, "contradictions", "Schools whose records agree with their policies"),
        metFigure(schools, "plans_reviewed", "Schools that reviewed every response plan on time"),
      ],
    },
    {
      kind: "table",
      key: "open actions",
      title: "Open actions",
      columns: [
        { title: "Action", isNumeric: false },
        { title: "School", isNumeric: false },
        { title: "Owner", isNumeric: false },
        { title: "Due", isNumeric: false },
        { title: "Standing", isNumeric: false },
      ],
      rows: open.map((action) => ({
        key: action.actionId,
        cells: [
          cell(action.title),
          cell(action.school),
          cell(action.owner),
          dayCell(action.dueOn),
          cell(ACTION_STATES.title(action.state), STATUS_OF[action.state]),
        ],
      })),
      note: null,
    },
    {
      kind: "table",
      key: "closed actions",
      title: "Closed in the period",
      columns: [
        { title: "Action", isNumeric: false },
        { title: "School", isNumeric: false },
        { title: "Closed", isNumeric: false },
        { title: "What was done", isNumeric: false },
      ],
      rows: closed.map((action) => ({
        key: action.actionId,
        cells: [
          cell(action.title),
          cell(action.school),
          dayCell(action.closedOn),
          cell(action.whatWasDone ?? "Not said"),
        ],
      })),
      note: null,
    },
    { kind: "stories", stories: storiesOf(schools, ["contradictions", "plans_reviewed"]) },
  ];
}

const STATUS_OF: Readonly<Record<ReportedAction["state"], Status | null>> = {
  overdue: "needs_action",
  due_soon: "due_soon",
  open: null,
  closed: "met",
};
