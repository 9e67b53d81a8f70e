import { formatIsoDate } from "@safeboard/compliance/dates";
import { Status } from "@safeboard/ui/status";
import type { ReturnedMonth } from "../domain-answers.ts";

/** How a month stands, in words. */
export function monthStateInWords({ state, incidents, dueOn }: ReturnedMonth): string {
  switch (state) {
    case "reported":
      return incidents === 0 ? "Nothing to report" : "Reported";
    case "missing":
      return "Not reported";
    case "awaited":
      return `To report by ${formatIsoDate(dueOn)}`;
    case "going_on":
      return "Goes on";
    case "not_asked":
      return "Not asked for";
  }
}

const STATUS_OF = {
  reported: "met",
  missing: "not_reported",
  awaited: "due_soon",
} as const;

/** The same as a status; of a month for which nothing is asked there is none. */
export function MonthState({ month }: { month: ReturnedMonth }) {
  const { state } = month;
  const words = monthStateInWords(month);
  if (state === "going_on" || state === "not_asked") return words;
  return <Status status={STATUS_OF[state]}>{words}</Status>;
}
