/** What is kept of one incident: when, what kind, where, how many, what followed. Nothing that is written freely. */
import { z } from "zod";
import { areasFor, categoryOf, isCategoryCode } from "./categories.ts";
import {
  ACTIONS,
  CAME_TO_LIGHT,
  DECISIONS,
  DEVICES,
  OUTCOMES,
  PLACES,
  PLATFORMS,
  type PupilBand,
  PUPIL_BANDS,
  REFERRED_TO,
  RISK_AREAS,
  type RoleInvolved,
  ROLES_INVOLVED,
  SEVERITIES,
  YEAR_GROUPS,
} from "./taxonomy.ts";

const daySchema = z.iso.date({ error: "Enter the day on which it happened." });
const headcountSchema = z
  .number({ error: "Enter a whole number." })
  .int({ error: "Enter a whole number." })
  .min(1)
  .max(999, { error: "Enter at most 999." });

/** The most pupils that a band stands for; null where it says nothing of that. */
const MOST_IN_BAND: Readonly<Record<PupilBand, number | null>> = {
  none: 0,
  one: 1,
  two_to_four: 4,
  five_to_nine: 9,
  ten_or_more: null,
  not_known: null,
};

const PUPIL_ROLES: readonly RoleInvolved[] = ["pupil_affected", "pupil_responsible"];

/**
 * One description of a case. Only the day, the category and the severity have to be said: whoever has a minute gives
 * these, and the rest is not known until somebody says it.
 */
export const incidentDetailsSchema = z
  .strictObject({
    occurredOn: daySchema,
    category: z
      .string()
      .refine(isCategoryCode, { error: "Choose what happened from the list.", abort: true }),
    /** The category's own unless a person chooses another that it allows. */
    riskArea: z.enum(RISK_AREAS.codes).optional(),
    severity: z.enum(SEVERITIES.codes, { error: "Choose how severe it was." }),
    yearGroup: z.enum(YEAR_GROUPS.codes).default("not_known"),
    place: z.enum(PLACES.codes).default("not_known"),
    device: z.enum(DEVICES.codes).default("not_known"),
    platform: z.enum(PLATFORMS.codes).default("not_known"),
    cameToLight: z.enum(CAME_TO_LIGHT.codes).default("not_known"),
    outcome: z.enum(OUTCOMES.codes).default("ongoing"),
    pupilsInvolved: z.enum(PUPIL_BANDS.codes).default("not_known"),
    /** Heads by role. Somebody in two roles is counted in both. */
    involved: z.partialRecord(z.enum(ROLES_INVOLVED.codes), headcountSchema).default({}),
    referredTo: severalOf(REFERRED_TO.codes),
    actions: severalOf(ACTIONS.codes),
  })
  .transform((details) => ({
    ...details,
    riskArea: details.riskArea ?? categoryOf(details.category)?.area ?? "none",
  }))
  .superRefine(({ category, riskArea, pupilsInvolved, involved }, context) => {
    const found = categoryOf(category);
    if (found && !areasFor(found).includes(riskArea)) {
      const message = "Choose an area that the category can belong to.";
      context.addIssue({ code: "custom", path: ["riskArea"], message });
    }
    const most = MOST_IN_BAND[pupilsInvolved];
    if (most !== null && PUPIL_ROLES.some((role) => (involved[role] ?? 0) > most)) {
      const message = "The pupils counted below are more than the number chosen here.";
      context.addIssue({ code: "custom", path: ["pupilsInvolved"], message });
    }
  });

export type IncidentDetails = z.infer<typeof incidentDetailsSchema>;
/** As a form or a file gives it, with what goes without saying left out. */
export type GivenIncident = z.input<typeof incidentDetailsSchema>;

/** What was decided about a case. The reason is written in the case system; here is only whether it is. */
export const incidentDecisionSchema = z.strictObject({
  decidedOn: z.iso.date({ error: "Enter the day of the decision." }),
  decision: z.enum(DECISIONS.codes, { error: "Choose what was decided." }),
  reasonRecorded: z.boolean(),
});

export type IncidentDecision = z.infer<typeof incidentDecisionSchema>;

/** The band that so many pupils fall into. */
export function pupilBand(pupils: number): PupilBand {
  if (pupils <= 0) return "none";
  if (pupils === 1) return "one";
  if (pupils <= 4) return "two_to_four";
  return pupils <= 9 ? "five_to_nine" : "ten_or_more";
}

/** Each answer once, in the list's own order, however often and in whichever order it was ticked. */
function severalOf<Code extends string>(codes: readonly [Code, ...Code[]]) {
  return z
    .array(z.enum(codes))
    .max(100)
    .default([])
    .transform((given) => codes.filter((code) => given.includes(code)));
}
