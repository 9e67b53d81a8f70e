import {
  DATA_PROTECTION_ANSWERS,
  TECHNOLOGY_DECISIONS,
  TECHNOLOGY_USERS,
} from "@safeboard/compliance/practice";
import type { IsoDate } from "@safeboard/compliance/dates";
import { z } from "zod";
import { InvalidInput } from "../errors.ts";
import { requirePast } from "../incidents/require-past.ts";
import { isoDate, orEmpty, severalLines, shortText } from "../input-limits.ts";
import { refusePersonalData } from "../plans/refuse-personal-data.ts";

/** What a technology is, for a school's register and for the trust's. */
export const technologyInput = z.object({
  name: shortText("the name"),
  usedFor: shortText("what it is used for"),
  usedBy: z.array(z.enum(TECHNOLOGY_USERS.codes)).min(1, "Choose who uses it."),
  inUseFrom: orEmpty(isoDate),
});

/** Why it is taken off a register. */
export const withdrawalReason = severalLines(500).pipe(
  z.string().min(1, "Say why it does not belong on the register."),
);

/** What was thought about it, and decided. */
export const assessmentInput = z.object({
  assessedOn: isoDate,
  decision: z.enum(TECHNOLOGY_DECISIONS.codes, { error: "Choose what was decided." }),
  conditions: orEmpty(severalLines(500)),
  dataProtection: z.enum(DATA_PROTECTION_ANSWERS.codes, {
    error: "Choose whether an impact assessment was done.",
  }),
  /** Left open: after a year. */
  reviewOn: orEmpty(isoDate),
});
export type AssessmentGiven = z.infer<typeof assessmentInput>;

/** @throws InvalidInput for a day to come, a review before it, missing conditions, or words about a pupil */
export function requireSoundAssessment(
  { assessedOn, decision, conditions, reviewOn }: AssessmentGiven,
  today: IsoDate,
): void {
  requirePast(assessedOn, today, "assessedOn");
  refusePersonalData({ conditions }, today);
  if (reviewOn !== null && reviewOn <= assessedOn) {
    throw new InvalidInput({ reviewOn: "The next review comes after the assessment." });
  }
  if (decision === "with_conditions" && conditions === null) {
    throw new InvalidInput({ conditions: "Say on which conditions it may be used." });
  }
}
