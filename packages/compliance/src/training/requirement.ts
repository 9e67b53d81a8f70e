/** What training is asked of whom, and for how long it lasts. National, of a trust, of a school: one form. */
import { z } from "zod";
import { expectationSourceSchema } from "../expectations/expectation-set.ts";
import { STAFF_GROUPS } from "../staff-groups.ts";

/** A requirement's, a course's or a role's. The database holds them to the same form. */
export const trainingCodeSchema = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/, {
  error: "A code is 1 to 60 small letters, digits, hyphens or underscores.",
});

const wordsSchema = z.string().trim().min(1);
const daySchema = z.iso.date({ error: "A date is written 2026-09-01." });

/** How long it lasts once it is done. */
export const validitySchema = z.discriminatedUnion("kind", [
  /** It is never done again. */
  z.strictObject({ kind: z.literal("once") }),
  z.strictObject({ kind: z.literal("months"), months: z.number().int().min(1).max(120) }),
  /** Once in each, 1 September to 31 August. */
  z.strictObject({ kind: z.literal("academic_year") }),
  /** Once for each edition of the statutory guidance. */
  z.strictObject({ kind: z.literal("edition") }),
]);

export const requirementSchema = z.strictObject({
  code: trainingCodeSchema,
  /** As it heads a column: "Prevent awareness". */
  title: wordsSchema.max(120),
  /** What it covers, in a sentence or two. */
  what: wordsSchema.max(1000),
  /** Of everybody in one of the groups, and of everybody in one of the roles, whatever their group. */
  asks: z.strictObject({
    groups: z.array(z.enum(STAFF_GROUPS)).max(STAFF_GROUPS.length).default([]),
    roles: z.array(trainingCodeSchema).max(60).default([]),
  }),
  /** So many of them are enough, at each school; without it, it is asked of every one. */
  enough: z.number().int().min(1).max(50).optional(),
  /** Further courses that satisfy it; the one of its own code always does. */
  courses: z.array(trainingCodeSchema).max(60).default([]),
  lasts: validitySchema,
  /** Days from the first on which it is asked of somebody in which they may still do it. */
  firstWithinDays: z.number().int().min(0).max(366).default(30),
  force: z.enum(["must", "should", "advice"]),
  source: z.strictObject({
    title: wordsSchema.max(300),
    paragraph: z.string().nullable().default(null),
    certainty: expectationSourceSchema.shape.certainty,
  }),
  /** The first day on which it was asked of anybody; without it, always. */
  inForceFrom: daySchema.optional(),
});

export type Requirement = z.infer<typeof requirementSchema>;
/** As it is written, with what goes without saying left out. */
export type WrittenRequirement = z.input<typeof requirementSchema>;
export type Validity = Requirement["lasts"];
export type RequirementForce = Requirement["force"];

export const REQUIREMENT_FORCE_WORDS: Readonly<Record<RequirementForce, string>> = {
  must: "Must",
  should: "Should",
  advice: "Advice",
};

/** "Once", "24 months", "Each academic year", "Each edition of the guidance". */
export function validityWords(lasts: Validity): string {
  switch (lasts.kind) {
    case "once":
      return "Once";
    case "months":
      return lasts.months === 1 ? "1 month" : `${lasts.months} months`;
    case "academic_year":
      return "Each academic year";
    case "edition":
      return "Each edition of the guidance";
  }
}
