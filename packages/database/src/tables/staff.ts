/** A school's staff, what was recorded of them when, and which of the trust's staff are one person. */
import { STAFF_GROUPS } from "@safeboard/compliance/staff-groups";
import { boolean, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import {
  day,
  identifier,
  keyOfRow,
  recorded,
  rowOfUnit,
  schoolId,
  trustId,
  withdrawal,
} from "./columns.ts";

/** Who works or serves at a school: what reading and training need, and no more. */
export const staffMember = pgTable(
  "staff_member",
  {
    ...rowOfUnit(),
    name: text("name").notNull(),
    /** Lower case; null for staff without a work address. */
    email: text("email"),
    /** The number that payroll or the school's information system knows them by. */
    reference: text("reference"),
    group: text("staff_group", { enum: STAFF_GROUPS }).notNull(),
    startedOn: day("started_on"),
    leftOn: day("left_on"),
    ...recorded(),
    ...withdrawal(),
  },
  keyOfRow,
);

/** What was recorded of somebody, a row each time that it changed. The latest of a day is what was known then. */
export const staffRecord = pgTable(
  "staff_record",
  {
    ...rowOfUnit(),
    staffMemberId: identifier("staff_member_id").notNull(),
    group: text("staff_group", { enum: STAFF_GROUPS }).notNull(),
    startedOn: day("started_on"),
    leftOn: day("left_on"),
    /** False once somebody was taken off, who had been entered by mistake. */
    isListed: boolean("is_listed").notNull(),
    ...recorded(),
  },
  keyOfRow,
);

export const FORMER_STANDINGS = [
  "in_post",
  "left",
  "due",
  "in_date",
  "expired",
  "never_done",
  "exempt",
] as const;

/**
 * Leavers whom the trust no longer keeps by name: how many were in post, and stood how, at the end of a month.
 * A requirement's code of "" counts people, not their training.
 */
export const formerStaffCount = pgTable(
  "former_staff_count",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    requirementCode: text("requirement_code").notNull(),
    group: text("staff_group", { enum: STAFF_GROUPS }).notNull(),
    monthEnd: day("month_end").notNull(),
    standing: text("standing", { enum: FORMER_STANDINGS }).notNull(),
    people: integer("people").notNull(),
  },
  (table) => [
    primaryKey({
      columns: [
        table.trustId,
        table.schoolId,
        table.requirementCode,
        table.group,
        table.monthEnd,
        table.standing,
      ],
    }),
  ],
);

/** One human being, at however many schools of the trust. */
export const person = pgTable(
  "person",
  {
    trustId: trustId(),
    id: identifier("id").notNull(),
    ...recorded(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.id] })],
);

/** A staff record that is one of a person's. */
export const personPost = pgTable(
  "person_post",
  {
    trustId: trustId(),
    id: identifier("id").notNull(),
    personId: identifier("person_id").notNull(),
    schoolId: schoolId(),
    staffMemberId: identifier("staff_member_id").notNull(),
    how: text("how", { enum: ["same_email", "same_reference", "confirmed"] }).notNull(),
    ...recorded(),
    ...withdrawal(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.id] })],
);

/** Two staff records that look like one person, and are not: somebody has said so. */
export const personDistinction = pgTable(
  "person_distinction",
  {
    trustId: trustId(),
    id: identifier("id").notNull(),
    schoolId: schoolId(),
    staffMemberId: identifier("staff_member_id").notNull(),
    otherSchoolId: identifier("other_school_id").notNull(),
    otherStaffMemberId: identifier("other_staff_member_id").notNull(),
    ...recorded(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.id] })],
);
