/** What staff were asked to read, and that they did; and secret addresses that need no account. */
import { ACKNOWLEDGED_HOW } from "@safeboard/compliance/acknowledgement";
import type { KeptAcknowledgement } from "@safeboard/compliance/kept-acknowledgements";
import type { StaffGroup } from "@safeboard/compliance/staff-groups";
import { jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import {
  day,
  identifier,
  instant,
  keyOfRow,
  recorded,
  recordedAt,
  rowOfUnit,
  schoolId,
  trustId,
  withdrawal,
} from "./columns.ts";

/** A version that groups of staff are asked to read. */
export const acknowledgementRequest = pgTable(
  "acknowledgement_request",
  {
    ...rowOfUnit(),
    versionId: identifier("version_id").notNull(),
    groups: text("staff_groups").array().$type<StaffGroup[]>().notNull(),
    askedOn: day("asked_on").notNull(),
    dueOn: day("due_on"),
    message: text("message"),
    ...recorded(),
    ...withdrawal(),
  },
  keyOfRow,
);

/** One person of those asked: together, the confirmations that are required. */
export const acknowledgementAsk = pgTable(
  "acknowledgement_ask",
  {
    ...rowOfUnit(),
    requestId: identifier("request_id").notNull(),
    staffMemberId: identifier("staff_member_id").notNull(),
    recordedAt: recordedAt(),
  },
  keyOfRow,
);

/** That a person has read it, and how they said so. */
export const acknowledgement = pgTable(
  "acknowledgement",
  {
    ...rowOfUnit(),
    askId: identifier("ask_id").notNull(),
    how: text("how", { enum: ACKNOWLEDGED_HOW }).notNull(),
    /** The confirmation of an earlier version that counts for this one too. */
    carriedFrom: identifier("carried_from"),
    confirmedOn: day("confirmed_on").notNull(),
    ...recorded(),
    ...withdrawal(),
    withdrawnBecause: text("withdrawn_because"),
  },
  keyOfRow,
);

/** A personal link. Only the hash of its token is stored: a stolen database opens none. */
export const acknowledgementLink = pgTable(
  "acknowledgement_link",
  {
    ...rowOfUnit(),
    askId: identifier("ask_id").notNull(),
    tokenHash: text("token_hash").notNull(),
    recordedAt: recordedAt(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  keyOfRow,
);

/** Who was asked to read what and who has, by day, kept by whatever changes it: no person's row is read by a page of schools. */
export const keptAcknowledgement = pgTable(
  "kept_acknowledgement",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    /** What counts from the day on which it was kept; like the other, null while what was asked before is not counted yet. */
    figures: jsonb("figures").$type<KeptAcknowledgement[] | null>().notNull(),
    /** Every version that somebody was ever asked to read, the first to take effect first. */
    versions: jsonb("versions").$type<KeptAcknowledgement[] | null>().notNull(),
    keptAt: instant("kept_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.schoolId] })],
);

/** The secret address at which a person's calendar reads what falls due where one of their memberships lets them see. */
export const calendarFeed = pgTable(
  "calendar_feed",
  {
    trustId: trustId(),
    id: identifier("id").notNull(),
    membershipId: identifier("membership_id").notNull(),
    userId: identifier("user_id").notNull(),
    tokenHash: text("token_hash").notNull(),
    recordedAt: recordedAt(),
    revokedAt: instant("revoked_at"),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.id] })],
);
