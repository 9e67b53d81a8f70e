/** What training is asked for, who did it, who need not, and what is booked. */
import { COVERAGE_GROUPS } from "@safeboard/compliance/training";
import { boolean, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import {
  day,
  identifier,
  instant,
  keyOfRow,
  recorded,
  rowOfUnit,
  schoolId,
  trustId,
  withdrawal,
} from "./columns.ts";

/** A definition that is replaced by a later row of its code, never changed. */
const versioned = () => ({
  id: identifier("id").notNull(),
  code: text("code").notNull(),
  definition: jsonb("definition").notNull(),
  retired: boolean("retired").notNull().default(false),
  ...recorded(),
});

/** What the trust asks beyond the national list, or otherwise than it says. */
export const requirement = pgTable(
  "requirement",
  { trustId: trustId(), ...versioned() },
  (table) => [primaryKey({ columns: [table.trustId, table.id] })],
);

/** What a school asks of its own staff as well. */
export const schoolRequirement = pgTable(
  "school_requirement",
  { trustId: trustId(), schoolId: schoolId(), ...versioned() },
  keyOfRow,
);

/** A course of the trust's own, with the requirements that it satisfies. */
export const course = pgTable("course", { trustId: trustId(), ...versioned() }, (table) => [
  primaryKey({ columns: [table.trustId, table.id] }),
]);

/** Somebody did a course. */
export const completion = pgTable(
  "completion",
  {
    ...rowOfUnit(),
    staffMemberId: identifier("staff_member_id").notNull(),
    /** A course's code. */
    course: text("course").notNull(),
    completedOn: day("completed_on").notNull(),
    /** Where the certificate says so. It can only shorten what the requirement says. */
    validUntil: day("valid_until"),
    provider: text("provider"),
    /** What they did it at together: "Staff meeting". */
    occasion: text("occasion"),
    source: text("source", { enum: ["recorded", "imported", "other_school", "moved"] }).notNull(),
    importRunId: identifier("import_run_id"),
    copiedFromSchoolId: identifier("copied_from_school_id"),
    copiedFromId: identifier("copied_from_id"),
    ...recorded(),
    ...withdrawal(),
    withdrawnBecause: text("withdrawn_because"),
  },
  keyOfRow,
);

/** Somebody of whom a requirement is not asked, and why. */
export const trainingExemption = pgTable(
  "training_exemption",
  {
    ...rowOfUnit(),
    staffMemberId: identifier("staff_member_id").notNull(),
    requirementCode: text("requirement_code").notNull(),
    reason: text("reason").notNull(),
    from: day("valid_from").notNull(),
    /** The last day; null until it is withdrawn. */
    until: day("valid_until"),
    ...recorded(),
    ...withdrawal(),
    withdrawnBecause: text("withdrawn_because"),
  },
  keyOfRow,
);

/** A place on a course to come. */
export const trainingBooking = pgTable(
  "training_booking",
  {
    ...rowOfUnit(),
    staffMemberId: identifier("staff_member_id").notNull(),
    course: text("course").notNull(),
    bookedFor: day("booked_for").notNull(),
    provider: text("provider"),
    ...recorded(),
    ...withdrawal(),
  },
  keyOfRow,
);

/** Coverage on every day, as known now: how many people pass from one standing to another, and when. */
export const keptCoverage = pgTable(
  "kept_coverage",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    requirementCode: text("requirement_code").notNull(),
    group: text("staff_group", { enum: COVERAGE_GROUPS }).notNull(),
    changes: jsonb("changes").notNull(),
    keptAt: instant("kept_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({
      columns: [table.trustId, table.schoolId, table.requirementCode, table.group],
    }),
  ],
);

/** What a school must do, all its groups together, from the day on which it was kept: for the overview. */
export const keptTraining = pgTable(
  "kept_training",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    requirements: jsonb("requirements").notNull(),
    /** The latest that the school reported of each course and group. */
    reported: jsonb("reported").notNull().default([]),
    keptAt: instant("kept_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.schoolId] })],
);

/** Training in numbers, as a school reports it: never added to what is counted from people. */
export const reportedTraining = pgTable(
  "reported_training",
  {
    ...rowOfUnit(),
    asAt: day("as_at").notNull(),
    course: text("course").notNull(),
    /** A staff group, a role, or everybody. */
    roleGroup: text("role_group").notNull(),
    required: integer("required").notNull(),
    completed: integer("completed").notNull(),
    overdue: integer("overdue").notNull(),
    importRunId: identifier("import_run_id"),
    ...recorded(),
    ...withdrawal(),
  },
  keyOfRow,
);
