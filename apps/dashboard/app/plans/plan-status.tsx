import type { PlanStanding } from "@safeboard/compliance/incidents";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Status } from "@safeboard/ui/status";

/** How a plan stands, in words, colour and shape. */
export function PlanStatus({ standing }: { standing: PlanStanding }) {
  const status = {
    overdue: "needs_action",
    due_soon: "due_soon",
    in_time: "met",
    ended: "not_applicable",
  } as const;
  return <Status status={status[standing.state]}>{planStandingInWords(standing)}</Status>;
}

/** "Review 31 days overdue", "Review due on 4 December 2026". */
export function planStandingInWords(standing: PlanStanding): string {
  if (standing.state === "ended") return `Ended on ${formatIsoDate(standing.endedOn)}`;
  if (standing.state === "overdue") return `Review ${countDays(standing.days)} overdue`;
  return `Review due on ${formatIsoDate(standing.dueOn)}`;
}

const countDays = (days: number): string => `${days} ${days === 1 ? "day" : "days"}`;
