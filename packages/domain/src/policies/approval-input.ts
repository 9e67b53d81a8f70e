import { formatIsoDate } from "@safeboard/compliance/dates";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { isoDate, onOneLine, shortText } from "../input-limits.ts";
import type { ApprovalToRecord } from "./record-approval.ts";

/** Left out and left empty are the same: nothing was said. */
const optionalText = z
  .string()
  .transform(onOneLine)
  .pipe(z.string().max(255, "Use at most 255 characters."))
  .transform((text) => text || null)
  .nullable()
  .default(null);

export const approvalFields = {
  /** "Local governing body". */
  body: shortText("who approved it"),
  /** The committee or person to whom that body gave the task, when it did. */
  delegatedTo: optionalText,
  approvedOn: isoDate,
  /** The first day on which it is the school's policy; without one, the day of the approval. */
  effectiveOn: isoDate.nullable().default(null),
  minuteReference: optionalText,
};

type ApprovalInput = z.infer<z.ZodObject<typeof approvalFields>>;

/**
 * An approval as a person gives it.
 *
 * @param place what the names of its fields begin with where it is part of another form
 * @throws InvalidInput for an approval that is still to come, for one that takes effect before it was given, and for a
 * governor's without its minute
 */
export function givenApproval(
  { actor, today }: Pick<MemberContext, "actor" | "today">,
  { body, delegatedTo, approvedOn, effectiveOn, minuteReference }: ApprovalInput,
  place = "",
): ApprovalToRecord {
  const fieldErrors: Record<string, string> = {};
  if (approvedOn > today) {
    fieldErrors[`${place}approvedOn`] =
      `Enter the day on which it was approved. ${formatIsoDate(approvedOn)} is still to come.`;
  }
  if (effectiveOn !== null && effectiveOn < approvedOn) {
    fieldErrors[`${place}effectiveOn`] =
      `It can’t take effect before it was approved, on ${formatIsoDate(approvedOn)}.`;
  }
  if (actor.role === "governor" && minuteReference === null) {
    fieldErrors[`${place}minuteReference`] =
      "Enter the minute that records the approval, such as LGB 12 November 2026, item 7.";
  }
  if (Object.keys(fieldErrors).length > 0) throw new InvalidInput(fieldErrors);
  return {
    body,
    delegatedTo,
    approvedOn,
    effectiveOn: effectiveOn ?? approvedOn,
    minuteReference,
    source: "recorded",
  };
}
