import { formatIsoDate } from "@safeboard/compliance/dates";
import type { TrainingCell } from "../domain-answers.ts";

const short = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "2-digit",
  timeZone: "UTC",
});

/** "3 Oct 26": for a cell among a dozen. */
export const shortDay = (day: string): string => short.format(new Date(`${day}T00:00:00Z`));

/** What a cell of the matrix shows, what is heard of it, and what is to come. */
export function cellWords({ standing, since, until, bookedFor }: TrainingCell) {
  const note = bookedFor === null ? null : `Booked ${shortDay(bookedFor)}`;
  switch (standing) {
    case "in_date":
      return { heard: "In date", words: until === null ? "Done" : `to ${shortDay(until)}`, note };
    case "due":
      return { heard: "Due", words: until === null ? "Due" : `by ${shortDay(until)}`, note };
    case "expired":
      return { heard: "Expired", words: `Expired ${since ? shortDay(since) : ""}`.trim(), note };
    case "never_done":
      return { heard: "Needs action", words: "Never done", note };
    case "exempt":
      return { heard: "Not asked", words: "Exempt", note };
  }
}

/** Where somebody stands, to follow their name: "Prevent awareness expired on 3 October 2026". */
export function standingSentence(title: string, cell: TrainingCell | null): string {
  if (!cell) return `${title} is not asked of them today`;
  const { standing, since, until } = cell;
  switch (standing) {
    case "in_date":
      return until === null
        ? `${title} is done, and does not expire`
        : `${title} is in date until ${formatIsoDate(until)}`;
    case "due":
      return until === null
        ? `${title} is due`
        : `${title} is to be done by ${formatIsoDate(until)}`;
    case "expired":
      return since === null
        ? `${title} has expired`
        : `${title} has been out of date since ${formatIsoDate(since)}`;
    case "never_done":
      return `${title} has not been done yet`;
    case "exempt":
      return until === null
        ? `exempt from ${title}`
        : `exempt from ${title} until ${formatIsoDate(until)}`;
  }
}
