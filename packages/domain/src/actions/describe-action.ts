import {
  ACTION_ORIGINS,
  type ActionOrigin,
  type ActionStanding,
  actionStanding,
  isOpenState,
} from "@safeboard/compliance/actions";
import { dayInEngland, type IsoDate } from "@safeboard/compliance/dates";
import { periodOf } from "@safeboard/compliance/reporting-periods";
import type { ComplianceSettings } from "@safeboard/compliance/settings";
import type { LoadedAction } from "./load-actions.ts";

export interface DescribedAction {
  actionId: string;
  schoolId: string;
  seriesId: string;
  title: string;
  detail: string | null;
  raisedFrom: ActionOrigin;
  subject: string | null;
  raisedOn: IsoDate;
  raisedBy: string;
  standing: ActionStanding;
  /** Whether the reader has to do it. */
  isMine: boolean;
  /** Open, and due in a term that is over. */
  fromEarlierTerm: boolean;
  closedBy: string | null;
  /** What was done, where it is closed. */
  whatWasDone: string | null;
}

/** An action as lists and its own page show it, judged on a day. */
export function describeAction(
  row: LoadedAction,
  {
    today,
    settings,
    userId,
  }: {
    today: IsoDate;
    settings: Pick<ComplianceSettings, "followUpSoonDays" | "termCalendar">;
    userId: string;
  },
): DescribedAction {
  const { steps, raisedFrom } = row;
  const standing = actionStanding(
    { ...row, isWithdrawn: row.withdrawnAt !== null },
    today,
    settings.followUpSoonDays,
  );
  const closing = standing.closedOn ? steps.findLast(({ kind }) => kind === "closed") : undefined;
  const handedOver = steps.findLast(({ kind }) => kind === "handed_over");
  const ownerUserId = handedOver ? handedOver.ownerUserId : row.ownerUserId;
  return {
    actionId: row.id,
    schoolId: row.schoolId,
    seriesId: row.seriesId,
    title: row.title,
    detail: row.detail,
    raisedFrom: ACTION_ORIGINS.has(raisedFrom) ? raisedFrom : "itself",
    subject: row.subject,
    raisedOn: dayInEngland(row.recordedAt),
    raisedBy: row.recordedBy,
    standing,
    isMine: ownerUserId === userId,
    fromEarlierTerm:
      isOpenState(standing.state) &&
      standing.dueOn < periodOf("term", today, settings.termCalendar).start,
    closedBy: closing?.recordedBy ?? null,
    whatWasDone: closing?.note ?? null,
  };
}

const STATES = ["overdue", "due_soon", "open", "closed", "withdrawn"];

/** What is overdue longest first, then by the day; what is closed, the latest first. */
export function byUrgency(one: DescribedAction, other: DescribedAction): number {
  const states = STATES.indexOf(one.standing.state) - STATES.indexOf(other.standing.state);
  if (states !== 0) return states;
  const [first, second] = one.standing.closedOn
    ? [other.standing.closedOn ?? "", one.standing.closedOn]
    : [one.standing.dueOn, other.standing.dueOn];
  if (first !== second) return first < second ? -1 : 1;
  return one.actionId < other.actionId ? -1 : 1;
}
