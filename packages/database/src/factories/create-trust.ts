import { randomInt, randomUUID } from "node:crypto";
import type { System } from "../actor.ts";
import { withActor } from "../actor.ts";
import type { Database } from "../connect.ts";
import { hub, hubMembership, roll, schoolUrn, trust, unit } from "../tables/tenancy.ts";

export type Unit = typeof unit.$inferSelect;
export type Hub = typeof hub.$inferSelect;

export interface SchoolDetails extends Partial<typeof unit.$inferInsert> {
  name: string;
  /** Pupils on roll at `joinedOn`. */
  pupils?: number;
}

export interface TrustDetails extends Partial<typeof trust.$inferInsert> {
  /** Names, or names with what matters to the story. */
  schools?: readonly (string | SchoolDetails)[];
  hubs?: readonly { name: string; schools: readonly string[] }[];
  /** The day on which its schools join; 1 September 2020 when nothing else is said. */
  since?: string;
}

export interface CreatedTrust {
  trust: typeof trust.$inferSelect;
  central: Unit;
  /** In the order given. */
  schools: Unit[];
  hubs: Hub[];
  /** The system at work in this trust, with all its units. */
  system: System;
}

/** A trust with its central unit, schools, URNs, numbers on roll and hubs. */
export async function createTrust(
  database: Database,
  details: TrustDetails = {},
): Promise<CreatedTrust> {
  const { schools = [], hubs = [], since = "2020-09-01", ...ownDetails } = details;
  const trustId = ownDetails.id ?? randomUUID();
  const central = unitRow(trustId, since, { name: "Central team", kind: "central", urn: null });
  const schoolDetails = schools.map((school) =>
    typeof school === "string" ? { name: school } : school,
  );
  const schoolRows = schoolDetails.map((school) => unitRow(trustId, since, school));
  const system: System = {
    kind: "system",
    trustId,
    schoolIds: [central.id, ...schoolRows.map(({ id }) => id)],
  };

  return withActor(database, system, async (transaction) => {
    const [createdTrust] = await transaction
      .insert(trust)
      .values({
        uid: String(randomInt(100_000_000, 1_000_000_000)),
        name: "Chalk Downs Trust",
        groupType: "multi_academy_trust",
        ...ownDetails,
        id: trustId,
      })
      .returning();
    const units = await transaction
      .insert(unit)
      .values([central, ...schoolRows])
      .returning();
    const byId = new Map(units.map((created) => [created.id, created]));
    const numbered = schoolRows.flatMap(({ id, urn }) =>
      urn == null ? [] : [{ trustId, schoolId: id, urn, from: since }],
    );
    if (numbered.length > 0) await transaction.insert(schoolUrn).values(numbered);
    const rolls = schoolRows.map((school, index) => ({
      trustId,
      schoolId: school.id,
      id: randomUUID(),
      asAt: school.joinedOn ?? since,
      pupils: schoolDetails[index]?.pupils ?? 210,
      source: "Get Information About Schools",
    }));
    if (rolls.length > 0) await transaction.insert(roll).values(rolls);

    const hubRows = hubs.map(({ name }) => ({ trustId, id: randomUUID(), name }));
    const createdHubs =
      hubRows.length > 0 ? await transaction.insert(hub).values(hubRows).returning() : [];
    const places = hubs.flatMap(({ schools: names }, index) =>
      names.map((name) => ({
        trustId,
        schoolId: schoolNamed(schoolRows, name).id,
        id: randomUUID(),
        hubId: hubRows[index]?.id ?? "",
        from: since,
      })),
    );
    if (places.length > 0) await transaction.insert(hubMembership).values(places);

    return {
      trust: present(createdTrust),
      central: present(byId.get(central.id)),
      schools: schoolRows.map(({ id }) => present(byId.get(id))),
      hubs: createdHubs,
      system,
    };
  });
}

function unitRow(trustId: string, since: string, details: Partial<SchoolDetails>) {
  const { pupils: _recordedAsRoll, ...columns } = details;
  return {
    kind: "school" as const,
    name: "Ashdown Vale Primary School",
    urn: String(randomInt(100_000, 1_000_000)),
    phase: details.kind === "central" ? null : "Primary",
    schoolType: details.kind === "central" ? null : "Academy converter",
    localAuthority: details.kind === "central" ? null : "East Sussex",
    joinedOn: since,
    ...columns,
    trustId,
    id: details.id ?? randomUUID(),
  };
}

function schoolNamed<T extends { name: string }>(schools: readonly T[], name: string): T {
  const found = schools.find((school) => school.name === name);
  if (found === undefined) throw new Error(`A hub names ${name}, which is no school of the trust.`);
  return found;
}

function present<T>(row: T | undefined): T {
  if (row === undefined) throw new Error("Postgres returned no row for an insert.");
  return row;
}
