/** Reference data that all trusts share: the DfE's register of trusts and schools. The application only reads it. */
import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { day, instant } from "./columns.ts";

/** One row: which extract of "Get Information About Schools" is loaded, and as at when. */
export const giasExtract = pgTable("gias_extract", {
  asAt: day("as_at").primaryKey(),
  source: text("source").notNull(),
  loadedAt: instant("loaded_at").notNull().defaultNow(),
});

export const giasTrust = pgTable("gias_trust", {
  uid: text("uid").primaryKey(),
  name: text("name").notNull(),
  groupType: text("group_type", {
    enum: ["multi_academy_trust", "single_academy_trust"],
  }).notNull(),
  companiesHouseNumber: text("companies_house_number"),
});

export const giasSchool = pgTable("gias_school", {
  urn: text("urn").primaryKey(),
  name: text("name").notNull(),
  phase: text("phase").notNull(),
  schoolType: text("school_type").notNull(),
  localAuthority: text("local_authority").notNull(),
  trustUid: text("trust_uid"),
  joinedOn: day("joined_on"),
  openedOn: day("opened_on"),
  closedOn: day("closed_on"),
  predecessorUrns: text("predecessor_urns").array().notNull(),
  successorUrns: text("successor_urns").array().notNull(),
  pupils: integer("pupils"),
  pupilsAsAt: day("pupils_as_at"),
});
