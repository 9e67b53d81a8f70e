/** The hash chain over a trust's audit events: whoever changes or removes one must change all that follow. */
import { createHash } from "node:crypto";
import type { auditEvent } from "@safeboard/database/tables/audit";

export type AuditEvent = typeof auditEvent.$inferSelect;

/** What the first link follows. */
export const CHAIN_START = "0".repeat(64);

/** @returns sha256, in hexadecimal, of the previous hash and the whole event */
export function chainHash(previousHash: string, event: AuditEvent): string {
  const written = canonical({ ...event, at: event.at.toISOString() });
  return createHash("sha256").update(`${previousHash}\n${written}`).digest("hex");
}

/** One text for one value: Postgres keeps the members of a JSON object in an order of its own. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.join(",")}}`;
}
