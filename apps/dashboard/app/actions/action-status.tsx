import { ACTION_STATES, type ActionStanding } from "@safeboard/compliance/actions";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Status } from "@safeboard/ui/status";

/** How an action stands, in words, colour and shape. */
export function ActionStatus({ standing }: { standing: ActionStanding }) {
  const status = {
    overdue: "needs_action",
    due_soon: "due_soon",
    open: "not_reported",
    closed: "met",
    withdrawn: "not_applicable",
  } as const;
  return <Status status={status[standing.state]}>{actionStandingInWords(standing)}</Status>;
}

/** "3 days overdue", "Due on 4 December 2026", "Closed on 20 November 2026". */
export function actionStandingInWords({ state, days, dueOn, closedOn }: ActionStanding): string {
  if (closedOn) return `Closed on ${formatIsoDate(closedOn)}`;
  if (state === "withdrawn") return ACTION_STATES.title(state);
  if (state === "overdue") return `${days === -1 ? "1 day" : `${-days} days`} overdue`;
  return `Due on ${formatIsoDate(dueOn)}`;
}
