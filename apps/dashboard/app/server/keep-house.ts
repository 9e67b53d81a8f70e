import type { Database } from "@safeboard/database/connect";
import { createCaller } from "@safeboard/domain";
import type { DomainContext } from "@safeboard/domain/context";
import { closeReleasedSchools, linkAuditEvents } from "@safeboard/domain/jobs";
import { repeat } from "./repeat.ts";

const minute = 60_000;

/**
 * What the product does by itself, as long as there is no worker to do it: seals each trust's record of changes,
 * closes the records of schools that have left, and removes sessions that are over. Several dashboards may do so at
 * once; the jobs take turns in the database.
 *
 * @returns how to stop, before the database is closed
 */
export function keepHouse(
  parts: Omit<DomainContext, "actor" | "today" | "now"> & {
    database: Database;
    today: () => string;
    now: () => Date;
    deleteExpiredSessions: () => Promise<void>;
  },
): () => Promise<void> {
  const { database, deleteExpiredSessions } = parts;
  const asAtNow = () => ({ ...parts, today: parts.today(), now: parts.now() });
  const trusts = () =>
    createCaller({ ...asAtNow(), actor: { kind: "operator" } }).operator.listTrusts();

  const seal = async () => {
    for (const { id } of await trusts()) await linkAuditEvents(database, id);
  };
  const tidy = async () => {
    for (const { id } of await trusts()) await closeReleasedSchools(asAtNow(), id);
    await deleteExpiredSessions();
  };
  const stops = [repeat(seal, minute, tell), repeat(tidy, 60 * minute, tell)];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

const tell = (error: unknown) => console.error("Housekeeping failed and is tried again:", error);
