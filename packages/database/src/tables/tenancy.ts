/** Trusts and their units: what every other row belongs to. */
import { boolean, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import {
  day,
  identifier,
  instant,
  keyOfRow,
  recordedAt,
  rowOfUnit,
  schoolId,
  trustId,
} from "./columns.ts";

export const trust = pgTable("trust", {
  id: identifier("id").primaryKey(),
  /** The trust's UID in "Get Information About Schools". */
  uid: text("uid").notNull().unique(),
  name: text("name").notNull(),
  groupType: text("group_type", {
    enum: ["multi_academy_trust", "single_academy_trust"],
  }).notNull(),
  companiesHouseNumber: text("companies_house_number"),
  isDemonstration: boolean("is_demonstration").notNull().default(false),
  recordedAt: recordedAt(),
});

/** A school of the trust, or its one central unit (trustees, central team, what the trust itself holds). */
export const unit = pgTable(
  "unit",
  {
    trustId: trustId(),
    id: identifier("id").notNull(),
    kind: text("kind", { enum: ["school", "central"] }).notNull(),
    name: text("name").notNull(),
    /** The URN in force; earlier ones are in school_urn. Null for the central unit. */
    urn: text("urn"),
    phase: text("phase"),
    schoolType: text("school_type"),
    localAuthority: text("local_authority"),
    openedOn: day("opened_on"),
    closedOn: day("closed_on"),
    joinedOn: day("joined_on"),
    leftOn: day("left_on"),
    /** While a release to another trust is open, the record stays as it was packed. */
    releasedUntil: instant("released_until"),
    recordedAt: recordedAt(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.id] })],
);

/** Every URN a school has had, with the days on which it was valid: a school that converts gets a new one. */
export const schoolUrn = pgTable(
  "school_urn",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    urn: text("urn").notNull(),
    from: day("valid_from"),
    to: day("valid_to"),
    recordedAt: recordedAt(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.schoolId, table.urn] })],
);

/** Pupils on roll, dated and with their source, so that a rate uses the number that applied. */
export const roll = pgTable(
  "roll",
  {
    ...rowOfUnit(),
    asAt: day("as_at").notNull(),
    pupils: integer("pupils").notNull(),
    source: text("source").notNull(),
    recordedAt: recordedAt(),
    withdrawnAt: instant("withdrawn_at"),
  },
  keyOfRow,
);

export const hub = pgTable(
  "hub",
  {
    trustId: trustId(),
    id: identifier("id").notNull(),
    name: text("name").notNull(),
    recordedAt: recordedAt(),
    withdrawnAt: instant("withdrawn_at"),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.id] })],
);

export const hubMembership = pgTable(
  "hub_membership",
  {
    ...rowOfUnit(),
    hubId: identifier("hub_id").notNull(),
    from: day("member_from").notNull(),
    to: day("member_to"),
    recordedAt: recordedAt(),
    withdrawnAt: instant("withdrawn_at"),
  },
  keyOfRow,
);
