import { formatIsoDate } from "@safeboard/compliance/dates";
import type { DecisionStanding, PeriodCount } from "@safeboard/compliance/incidents";
import type { IncidentStanding } from "../domain-answers.ts";

/** "1 incident", "12 incidents". */
export const incidentsCounted = (incidents: number): string =>
  incidents === 1 ? "1 incident" : `${incidents.toLocaleString("en-GB")} incidents`;

/** What is known of the term so far, as the answer of the page. */
export function termSentence({ term, count }: IncidentStanding): string {
  if (count.incidents === null) return `Nothing is reported for ${term.title} so far`;
  if (count.incidents === 0) return `No incident in ${term.title} so far`;
  return `${incidentsCounted(count.incidents)} in ${term.title} so far`;
}

/** What waits, in a sentence. */
export function waitingSentence({ undecided, completeness, today }: IncidentStanding): string {
  const late = undecided.filter(({ standing }) => standing.state === "needs_decision").length;
  const inTime = undecided.length - late;
  const { missing, awaited } = completeness;
  const parts = [
    late > 0 && `${late} severe ${late === 1 ? "incident has" : "incidents have"} no decision yet`,
    inTime > 0 &&
      `${inTime} severe ${inTime === 1 ? "incident waits" : "incidents wait"} for a decision that is not late yet`,
    missing.length > 0 &&
      `${missing.length === 1 ? "1 month is" : `${missing.length} months are`} not reported`,
    awaited.length > 0 && `${awaited.map(({ title }) => title).join(" and ")} can be reported`,
  ].filter((part) => part !== false);
  return parts.length === 0
    ? `Nothing waits for you on ${formatIsoDate(today)}.`
    : `${new Intl.ListFormat("en-GB").format(parts)}.`;
}

/** When a severe incident needs its decision, in words. */
export function decisionDueInWords(standing: DecisionStanding): string {
  switch (standing.state) {
    case "needs_decision":
      return `Needs a decision since ${formatIsoDate(standing.since)}`;
    case "waiting":
      return `Decision due by ${formatIsoDate(standing.due)}`;
    case "late":
      return `Decided after ${formatIsoDate(standing.due)}`;
    case "in_time":
      return "Decided in time";
    case "not_asked":
      return "No decision is asked for";
  }
}

/** From what a month's number comes. */
export const COUNTED_FROM: Readonly<Record<PeriodCount["from"], string>> = {
  cases: "From incidents recorded here",
  counts: "From a number without cases",
  cases_and_counts: "From incidents recorded here and numbers without cases",
  nothing_to_report: "Nothing to report",
  not_reported: "Not reported",
};
