/** Who is responsible for what at a school, and when. */
import { boolean, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import {
  day,
  identifier,
  instant,
  keyOfRow,
  recorded,
  recordedAt,
  rowOfUnit,
  trustId,
} from "./columns.ts";

export const appointment = pgTable(
  "appointment",
  {
    ...rowOfUnit(),
    /** A role code of the compliance package. */
    role: text("role").notNull(),
    personName: text("person_name").notNull(),
    email: text("email"),
    from: day("held_from").notNull(),
    to: day("held_to"),
    /** The policy version that named this person, when that is where we have it from. */
    sourceVersionId: identifier("source_version_id"),
    recordedAt: recordedAt(),
    recordedBy: text("recorded_by").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    withdrawnBy: text("withdrawn_by"),
    telephone: text("telephone"),
    /** Who it is on the staff register. */
    staffMemberId: identifier("staff_member_id"),
    /** When the end became known; null while there is none, or when it was known from the start. */
    endedAt: instant("ended_at"),
    endedBy: text("ended_by"),
  },
  keyOfRow,
);

/** A role that the trust adds, or asks otherwise of its schools than the national list. The latest row per code counts. */
export const trustRole = pgTable(
  "trust_role",
  {
    trustId: trustId(),
    id: identifier("id").notNull(),
    code: text("code").notNull(),
    definition: jsonb("definition").notNull(),
    retired: boolean("retired").notNull().default(false),
    ...recorded(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.id] })],
);
