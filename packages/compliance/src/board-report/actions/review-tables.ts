/** What became of each thing that the last report named: actions, decisions that it sought, and what its questions led to. */
import { openState } from "../../actions/action.ts";
import { daysBetween, formatIsoDate } from "../../dates/dates.ts";
import type { ReportCell, ReportTable } from "../report-blocks.ts";
import type { AgreedAction, EarlierReport, ReportSources } from "../report-sources.ts";
import { cell, dayCell } from "../report-wording.ts";
import { ACTION_TABLES, STANDING, WHAT_BECAME } from "./action-tables.ts";
import { becameOf, openIds, schoolsInWords, standingCell } from "./action-wording.ts";

type Row = ReportTable["rows"][number];

/** One row for each action, however many schools it was raised for, beside how it stood in the last report. */
export function reviewedActions({ before, actions, notes }: ReportSources): ReportTable[] {
  if (!before) return [];
  const byId = new Map(actions.map((action) => [action.actionId, action]));
  const rows = before.actions.map(({ key, title, schools, standing, actionIds }) => {
    const now = actionIds.flatMap((id) => byId.get(id) ?? []);
    return {
      key,
      cells: [
        cell(title),
        cell(now.length > 0 ? schoolsInWords(now) : schools),
        standing,
        standingCell(now),
        cell(becameOf(now)),
      ],
      stillOpen: openIds(now),
    };
  });
  return table(
    {
      key: ACTION_TABLES.reviewed,
      title: `What became of the actions of “${before.title}”`,
      columns: ["Action", "Schools", "In that report", STANDING, WHAT_BECAME],
    },
    rows,
    notes,
  );
}

/** What the board was asked, whether a minute records that it had it before it, and what the lead says came of it. */
export function reviewedDecisions({ before, notes }: ReportSources): ReportTable[] {
  if (!before) return [];
  return table(
    {
      key: ACTION_TABLES.decisions,
      title: `Decisions that “${before.title}” sought`,
      columns: ["Decision", "Before the board"],
    },
    before.decisions.map((decision) => ({
      key: keyOfDecision(decision),
      cells: [cell(capitalised(decision)), cell(minuteInWords(before.minute))],
    })),
    notes,
  );
}

/** Rows have short keys; two decisions that begin alike are rare, and then share a note. */
const keyOfDecision = (decision: string): string =>
  `decision ${decision.replaceAll(/\s+/gu, " ").slice(0, 150).trim()}`;

/** An item of a list goes on from the line above it; here it stands alone. */
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function minuteInWords(minute: EarlierReport["minute"]): string {
  if (!minute) return "The chair has not signed the report off";
  const edition = minute.ofEdition === null ? "" : ` (edition ${minute.ofEdition})`;
  return `On ${formatIsoDate(minute.metOn)}, minute ${minute.reference}${edition}`;
}

export const agreedActions = ({ agreed, asAt, settings, notes }: ReportSources): ReportTable[] =>
  table(
    {
      key: ACTION_TABLES.agreed,
      title: "Actions agreed on questions of the board",
      columns: ["Action", "Question", "Owner", "Due", STANDING, WHAT_BECAME],
    },
    agreed.map((action) => ({
      key: action.key,
      cells: [
        cell(action.words),
        cell(action.question),
        cell(action.owner),
        dayCell(action.dueOn),
        agreedStanding(action, asAt, settings.followUpSoonDays),
        cell(agreedBecame(action)),
      ],
    })),
    notes,
  );

function agreedStanding({ ended, dueOn }: AgreedAction, asAt: string, soon: number): ReportCell {
  if (ended) return cell(ended.how === "done" ? "Done" : "Closed", "met");
  const state = openState(daysBetween(asAt, dueOn), soon);
  if (state === "overdue") return cell("Overdue", "needs_action");
  return state === "due_soon" ? cell("Due soon", "due_soon") : cell("Open");
}

function agreedBecame({ ended, dueOn }: AgreedAction): string {
  if (!ended) return `Not done yet, due on ${formatIsoDate(dueOn)}.`;
  const how = ended.how === "done" ? "Done" : "The question was closed";
  return `${how} on ${formatIsoDate(ended.on)}: ${ended.words}`;
}

/** With a column of notes where there is one; nothing where there is no row. */
function table(
  { key, title, columns }: { key: string; title: string; columns: readonly string[] },
  rows: readonly Row[],
  notes: ReportSources["notes"],
): ReportTable[] {
  if (rows.length === 0) return [];
  const hasNotes = rows.some((row) => (notes[row.key] ?? "") !== "");
  return [
    {
      kind: "table",
      key,
      title,
      columns: [...columns, ...(hasNotes ? ["Note"] : [])].map((heading) => ({
        title: heading,
        isNumeric: false,
      })),
      rows: rows.map((row) =>
        hasNotes ? { ...row, cells: [...row.cells, cell(notes[row.key] ?? "")] } : row,
      ),
      note: null,
    },
  ];
}
