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
export function cellWords(cell: TrainingCell) {
  const { standing, since, until, bookedFor } = cell;
  const note = bookedFor === null ? null : `Booked ${shortDay(bookedFor)}`;
  const ofSchool = enoughInWords(cell);
  if (ofSchool !== null) return { heard: "Asked of the school", words: ofSchool, note };
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

/**
 * Where some of those who are asked are enough, and this person is none of them: "Enough others", "1 more needed". Null
 * where it is about the person.
 */
export function enoughInWords({
  standing,
  enough,
}: Pick<TrainingCell, "standing" | "enough">): string | null {
  if (enough === null || standing === "in_date" || standing === "exempt") return null;
  const { hold, needed } = enough;
  return hold >= needed ? "Enough others" : `${needed - hold} more needed`;
}

/** Where somebody stands, to follow their name: "Prevent awareness expired on 3 October 2026". */
export function standingSentence(title: string, cell: TrainingCell | null): string {
  if (!cell) return `${title} is not asked of them today`;
  const { standing, since, until, enough } = cell;
  if (enough !== null && enoughInWords(cell) !== null) {
    return enough.hold >= enough.needed
      ? `${title} is held by enough others`
      : `the school needs ${enough.needed - enough.hold} more with ${title}, and they could be one`;
  }
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
