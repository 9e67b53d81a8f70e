/** What the forms about training enter, checked in one place. */
import { formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import { z } from "zod";
import { identifier, isoDate, orEmpty, shortText } from "../input-limits.ts";
import { InvalidInput } from "../errors.ts";

/** One that nothing has is told apart where it is looked up. */
export const trainingCode = z.string().max(60);

export const chosenCourse = z
  .string({ error: "Choose a course." })
  .min(1, "Choose a course.")
  .max(60, "Choose a course.");

/** A whole school at a time: more than any staff meeting. */
export const staffMemberIds = z
  .array(identifier)
  .min(1, "Choose at least one person.")
  .max(500, "Choose at most 500 people at a time.");

export const provider = orEmpty(shortText("who ran it"));

export const reason = shortText("the reason");

export const optionalDay = orEmpty(isoDate);

/** @throws InvalidInput when a last day is before the first */
export function requireInOrder(
  { from, until }: { from: IsoDate; until: IsoDate | null },
  field: string,
): void {
  if (until !== null && until < from) {
    throw new InvalidInput({ [field]: `Choose ${formatIsoDate(from)} or a later day.` });
  }
}
