import { formatIsoDate, MONTH_NAMES } from "@safeboard/compliance/dates";
import {
  categoryTitle,
  DECISIONS,
  SEVERITIES,
  WITHDRAWAL_REASONS,
} from "@safeboard/compliance/incidents";
import { inSentence } from "@safeboard/compliance/in-sentence";
import type { Deed } from "../audit/deed.ts";

/** What was done about incidents, for the record of changes; null for a deed about something else. */
export function incidentDeedInWords({ action, detail }: Deed): string | null {
  const word = (name: string) => textOf(detail[name]);
  const which = `an incident of ${dayInWords(word("on"))}: ${inSentence(categoryTitle(word("category")))}`;
  switch (action) {
    case "incident.record":
      return `Recorded ${which}, ${inSentence(SEVERITIES.title(word("severity")))} severity`;
    case "incident.correct":
      return `Described anew ${which}`;
    case "incident.withdraw":
      return `Took back ${which} (${inSentence(WITHDRAWAL_REASONS.title(word("because")))})`;
    case "incident.decide":
      return `Recorded what was decided about ${which}: ${inSentence(DECISIONS.title(word("decision")))}`;
    case "incident.withdrawDecision":
      return `Took back a decision about an incident: ${inSentence(DECISIONS.title(word("decision")))}`;
    case "incident.returnMonth":
      return word("says") === "nothing_to_report"
        ? `Reported that there was no incident in ${monthInWords(word("month"))}`
        : `Reported that all incidents of ${monthInWords(word("month"))} are recorded`;
    case "incident.withdrawReturn":
      return `Took back what was reported of ${monthInWords(word("month"))} as a whole`;
    case "incident.saveCategoryWord":
      return `Said that “${word("word")}” in the case system means ${inSentence(categoryTitle(word("category")))}`;
    case "incident.reduce":
      return `Reduced ${word("cases") === "1" ? "1 incident" : `${word("cases")} incidents`}, the last of ${dayInWords(word("until"))}, to counts`;
    default:
      return null;
  }
}

const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

const dayInWords = (day: string): string =>
  /^\d{4}-\d\d-\d\d$/u.test(day) ? formatIsoDate(day) : day;

/** "2026-10" as "October 2026". */
function monthInWords(month: string): string {
  const name = MONTH_NAMES[Number(month.slice(5, 7)) - 1];
  return name ? `${name} ${month.slice(0, 4)}` : month;
}
