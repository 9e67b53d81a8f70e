/** What is entered about a member of staff: what acknowledgements and training need, and no more. */
import { formatIsoDate } from "@safeboard/compliance/dates";
import { STAFF_GROUPS } from "@safeboard/compliance/staff-groups";
import { z } from "zod";
import { emailAddress, isoDate, orEmpty, shortText } from "../input-limits.ts";

export const staffGroup = z.enum(STAFF_GROUPS, { error: "Choose a staff group." });

export const staffMemberFields = {
  name: shortText("the person's name"),
  email: orEmpty(emailAddress),
  /** The number that payroll or the school's information system knows them by. */
  reference: orEmpty(shortText("the reference")),
  group: staffGroup,
  startedOn: orEmpty(isoDate),
};

/** The last day at the school. */
export const leftOn = orEmpty(isoDate);

/** Why a last day doesn't fit a first one, or null. */
export function wrongLastDay(startedOn: string | null, lastDay: string | null): string | null {
  if (startedOn === null || lastDay === null || lastDay >= startedOn) return null;
  return `The last day can't be before ${formatIsoDate(startedOn)}, the first.`;
}
