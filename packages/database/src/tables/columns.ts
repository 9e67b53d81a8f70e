import {
  type AnyPgColumn,
  customType,
  date,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";

/** A calendar day as an ISO string, never a JavaScript Date: a review is due on a day, not at an instant. */
export const day = (name: string) => date(name, { mode: "string" });

/** An instant with its time zone. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** The second clock: when the product knew a fact, as opposed to when the fact was so. */
export const recordedAt = () => instant("recorded_at").notNull().defaultNow();

export const identifier = (name: string) => uuid(name);

/** Every tenant table begins with its trust. */
export const trustId = () => uuid("trust_id").notNull();

/** The unit of the trust that a row belongs to: a school, or the trust's central unit. Never null. */
export const schoolId = () => uuid("school_id").notNull();

/** What a row begins with that is a unit's own. */
export const rowOfUnit = () => ({
  trustId: trustId(),
  schoolId: schoolId(),
  id: identifier("id").notNull(),
});

/** The key of such rows: nothing in another trust or school can refer to one. */
export const keyOfRow = (table: Record<"trustId" | "schoolId" | "id", AnyPgColumn>) => [
  primaryKey({ columns: [table.trustId, table.schoolId, table.id] }),
];

/** A file's bytes. */
export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => "bytea",
});

/** Who entered a fact. */
export const recordedBy = () => text("recorded_by").notNull();

/** When a fact was entered, and by whom. */
export const recorded = () => ({ recordedAt: recordedAt(), recordedBy: recordedBy() });

/** A fact that was entered by mistake is withdrawn, never deleted: when, and by whom. */
export const withdrawal = () => ({
  withdrawnAt: instant("withdrawn_at"),
  withdrawnBy: text("withdrawn_by"),
});
