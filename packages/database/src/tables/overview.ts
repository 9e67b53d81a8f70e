/** What the overview showed on past days, and how people arrange it. */
import type { Status } from "@safeboard/compliance/statuses";
import { boolean, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import {
  day,
  identifier,
  instant,
  recordedAt,
  recordedBy,
  schoolId,
  trustId,
  withdrawal,
} from "./columns.ts";

/** A measure's judgement of a school, from the day on which it was first shown until the next row. */
export const keptJudgement = pgTable(
  "kept_judgement",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    measure: text("measure").notNull(),
    fromDay: day("from_day").notNull(),
    /** The keepings of a day are counted from 1; the last one counts. */
    keeping: integer("keeping").notNull(),
    keptAt: instant("kept_at").notNull().defaultNow(),
    status: text("status").$type<Status>().notNull(),
    /** With tokens in place of numbers of days that change as days pass. */
    value: text("value").notNull(),
    detail: text("detail"),
    since: day("since"),
    due: day("due"),
    further: jsonb("further").notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.trustId, table.schoolId, table.measure, table.fromDay, table.keeping],
    }),
  ],
);

/** What the overview said of a school itself, in the same way. */
export const keptSchool = pgTable(
  "kept_school",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    fromDay: day("from_day").notNull(),
    keeping: integer("keeping").notNull(),
    keptAt: instant("kept_at").notNull().defaultNow(),
    shown: boolean("shown").notNull(),
    about: jsonb("about").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.trustId, table.schoolId, table.fromDay, table.keeping] }),
  ],
);

/** How a school stood at the end of a term, by measure. */
export const keptTermEnd = pgTable(
  "kept_term_end",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    endsOn: day("ends_on").notNull(),
    keptAt: instant("kept_at").notNull().defaultNow(),
    statuses: jsonb("statuses").$type<Readonly<Record<string, Status>>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.schoolId, table.endsOn] })],
);

/** A day on which the trust's overview was kept. */
export const keptOverview = pgTable(
  "kept_overview",
  {
    trustId: trustId(),
    day: day("day").notNull(),
    keeping: integer("keeping").notNull(),
    keptAt: instant("kept_at").notNull().defaultNow(),
    /** Null where the columns and their rules were as at the keeping before. */
    measures: jsonb("measures"),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.day, table.keeping] })],
);

/** An arrangement of the overview, kept by a person for themselves. */
export const overviewView = pgTable(
  "overview_view",
  {
    trustId: trustId(),
    id: identifier("id").notNull(),
    membershipId: identifier("membership_id").notNull(),
    userId: identifier("user_id").notNull(),
    name: text("name").notNull(),
    arrangement: jsonb("arrangement").$type<Readonly<Record<string, string>>>().notNull(),
    recordedAt: recordedAt(),
    withdrawnAt: instant("withdrawn_at"),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.id] })],
);

/** An arrangement of the overview that the trust's leads share. */
export const sharedOverviewView = pgTable(
  "shared_overview_view",
  {
    trustId: trustId(),
    id: identifier("id").notNull(),
    name: text("name").notNull(),
    arrangement: jsonb("arrangement").$type<Readonly<Record<string, string>>>().notNull(),
    recordedAt: recordedAt(),
    recordedBy: recordedBy(),
    ...withdrawal(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.id] })],
);
