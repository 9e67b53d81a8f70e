/** Who was trained in what, and what was recorded of the staff before, on the way to another trust. */
import { STAFF_GROUPS } from "@safeboard/compliance/staff-groups";
import { FORMER_STANDINGS } from "@safeboard/database/tables/staff";
import { z } from "zod";

const text = z.string().max(10_000);
const day = z.iso.date();
const instant = z.iso.datetime();

const recorded = { recordedBy: text, recordedAt: instant };
const withdrawal = { withdrawnAt: instant.nullable(), withdrawnBy: text.nullable() };
const ofSomebody = { staffMemberId: z.uuid() };
const withdrawnBecause = text.nullable().default(null);

const staffRecord = z.object({
  ...ofSomebody,
  group: z.enum(STAFF_GROUPS),
  startedOn: day.nullable(),
  leftOn: day.nullable(),
  isListed: z.boolean(),
  ...recorded,
});

/** From where a row came within the old trust stays behind: it is "moved" from now on. */
const completion = z.object({
  ...ofSomebody,
  course: text,
  completedOn: day,
  validUntil: day.nullable(),
  provider: text.nullable(),
  occasion: text.nullable(),
  withdrawnBecause,
  ...recorded,
  ...withdrawal,
});

const exemption = z.object({
  ...ofSomebody,
  requirementCode: text,
  reason: text,
  from: day,
  until: day.nullable(),
  withdrawnBecause,
  ...recorded,
  ...withdrawal,
});

const booking = z.object({
  ...ofSomebody,
  course: text,
  bookedFor: day,
  provider: text.nullable(),
  ...recorded,
  ...withdrawal,
});

/** Only the school's own: what the old trust asks of all its schools, the new one decides for itself. */
const schoolRequirement = z.object({
  code: text,
  definition: z.unknown(),
  retired: z.boolean(),
  ...recorded,
});

const formerStaffCount = z.object({
  requirementCode: text,
  group: z.enum(STAFF_GROUPS),
  monthEnd: day,
  standing: z.enum(FORMER_STANDINGS),
  people: z.number().int().positive(),
});

/** In numbers, as the school reported it; the file that it came from stays behind. */
const reportedTraining = z.object({
  asAt: day,
  course: text,
  roleGroup: text,
  required: z.number().int().min(0),
  completed: z.number().int().min(0),
  overdue: z.number().int().min(0),
  ...recorded,
  ...withdrawal,
});

const MOST = 1_000_000;

/** A bundle that was packed before training was recorded has none of it. */
export const bundledTraining = {
  staffRecords: z.array(staffRecord).max(MOST).default([]),
  completions: z.array(completion).max(MOST).default([]),
  exemptions: z.array(exemption).max(MOST).default([]),
  bookings: z.array(booking).max(MOST).default([]),
  schoolRequirements: z.array(schoolRequirement).max(10_000).default([]),
  reportedTraining: z.array(reportedTraining).max(MOST).default([]),
  formerStaff: z.array(formerStaffCount).max(MOST).default([]),
};
