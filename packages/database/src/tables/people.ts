/** Who is responsible for what at a school, and when. */
import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { day, identifier, instant, recordedAt, schoolId, trustId } from "./columns.ts";

export const appointment = pgTable(
  "appointment",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    id: identifier("id").notNull(),
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
  },
  (table) => [primaryKey({ columns: [table.trustId, table.schoolId, table.id] })],
);
