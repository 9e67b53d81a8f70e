/** The thresholds that a trust may change. They are printed in the rule beside every figure they decide. */
import { z } from "zod";

export const complianceSettingsSchema = z.object({
  /** Days before a date falls due in which it counts as due soon. */
  dueSoonDays: z.number().int().min(0).max(366).default(60),
  /** Days for which a policy may still cite the edition that has just been replaced. A product default, not law. */
  guidanceGraceDays: z.number().int().min(0).max(366).default(92),
  /** Days before an appointment ends in which a successor should be found. */
  appointmentEndingDays: z.number().int().min(0).max(366).default(60),
  /** The most roles that one person is expected to carry. */
  mostRolesForOnePerson: z.number().int().min(1).max(20).default(3),
});

export type ComplianceSettings = z.infer<typeof complianceSettingsSchema>;

export const DEFAULT_SETTINGS: ComplianceSettings = complianceSettingsSchema.parse({});
