/** The hash chain over a trust's audit events: whoever changes or removes one must change all that follow. */
import { createHash } from "node:crypto";
import type { auditEvent } from "@safeboard/database/tables/audit";
import { canonicalJson } from "../canonical-json.ts";

export type AuditEvent = typeof auditEvent.$inferSelect;

/** What the first link follows. */
export const CHAIN_START = "0".repeat(64);

/** @returns sha256, in hexadecimal, of the previous hash and the whole event */
export function chainHash(previousHash: string, event: AuditEvent): string {
  const written = canonicalJson({ ...event, at: event.at.toISOString() });
  return createHash("sha256").update(`${previousHash}\n${written}`).digest("hex");
}
