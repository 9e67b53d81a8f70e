/** Who did what, when, for whom. Written in the transaction of the deed itself; chained per trust afterwards. */
import { bigint, boolean, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import {
  identifier,
  instant,
  keyOfRow,
  recordedAt,
  rowOfUnit,
  schoolId,
  trustId,
} from "./columns.ts";

export const auditEvent = pgTable(
  "audit_event",
  {
    ...rowOfUnit(),
    at: instant("at").notNull(),
    /** Null when the system acted by itself. */
    userId: identifier("user_id"),
    actorName: text("actor_name").notNull(),
    actorRole: text("actor_role").notNull(),
    /** True when somebody of the trust acted for a school that is not their own. */
    actedForSchool: boolean("acted_for_school").notNull(),
    /** "policy.upload", "membership.end" … */
    action: text("action").notNull(),
    subjectId: identifier("subject_id"),
    detail: jsonb("detail").$type<Record<string, unknown>>().notNull(),
  },
  keyOfRow,
);

/** The hash chain over a trust's audit events, linked by a system job after they are committed. */
export const auditLink = pgTable(
  "audit_link",
  {
    trustId: trustId(),
    sequence: bigint("sequence", { mode: "number" }).notNull(),
    schoolId: schoolId(),
    eventId: identifier("event_id").notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
    recordedAt: recordedAt(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.sequence] })],
);
