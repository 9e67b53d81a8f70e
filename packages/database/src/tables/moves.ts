/** A school that changes trust: the old lead releases a bundle under a code, the new lead accepts it with that code. */
import { customType, integer, pgTable, text } from "drizzle-orm/pg-core";
import { day, instant, keyOfRow, recordedAt, rowOfUnit } from "./columns.ts";

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => "bytea",
});

export const schoolRelease = pgTable(
  "school_release",
  {
    ...rowOfUnit(),
    /** sha256 of the release code, in hexadecimal: whoever has the code can read the bundle, nobody else. */
    codeHash: text("code_hash").notNull(),
    /** The school's last day in the releasing trust. */
    leavingOn: day("leaving_on").notNull(),
    bundle: bytes("bundle").notNull(),
    bundleSha256: text("bundle_sha256").notNull(),
    bundleBytes: integer("bundle_bytes").notNull(),
    releasedBy: text("released_by").notNull(),
    recordedAt: recordedAt(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    acceptedByTrust: text("accepted_by_trust"),
    cancelledAt: instant("cancelled_at"),
    /** When the releasing trust's record was closed (documents and names removed). */
    closedAt: instant("closed_at"),
  },
  keyOfRow,
);
