import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { listMemberships, loadMember, loadSystem, withActor } from "./actor.ts";
import { createMembership, createUser } from "./factories/create-people.ts";
import { createTrust } from "./factories/create-trust.ts";
import { membership } from "./tables/access.ts";
import { hubMembership, unit } from "./tables/tenancy.ts";
import { createTestDatabase } from "./testing/test-database.ts";

const { database } = await createTestDatabase();
const today = "2026-11-22";

async function trustWithHub() {
  const created = await createTrust(database, {
    name: "Chalk Downs Trust",
    schools: ["Ashdown Vale", "Birling Gap", "Cuckmere"],
    hubs: [{ name: "Coast", schools: ["Birling Gap", "Cuckmere"] }],
  });
  const [ashdown, birling, cuckmere] = created.schools.map(({ id }) => id);
  return { ...created, ids: [ashdown ?? "", birling ?? "", cuckmere ?? ""] as const };
}

type TrustWithHub = Awaited<ReturnType<typeof trustWithHub>>;

async function memberOf(
  { system }: TrustWithHub,
  details: Omit<Parameters<typeof createMembership>[2], "user">,
  on = today,
) {
  const user = await createUser(database);
  const held = await createMembership(database, system, { user, ...details });
  return loadMember(database, held, user.id, on);
}

describe("what a membership lets a person see", () => {
  it("is every school and the centre, for a trust's lead", async () => {
    const created = await trustWithHub();
    const lead = await memberOf(created, { role: "trust_lead" });
    expect(lead).toMatchObject({ scope: "trust", trustId: created.trust.id, role: "trust_lead" });
    expect(lead?.schoolIds.toSorted()).toEqual([...created.ids, created.central.id].toSorted());
  });

  it("is the hub's schools, for a hub's lead", async () => {
    const created = await trustWithHub();
    const lead = await memberOf(created, { role: "hub_lead", hubId: created.hubs[0]?.id ?? "" });
    expect(lead?.scope).toBe("hub");
    expect(lead?.schoolIds.toSorted()).toEqual(created.ids.slice(1).toSorted());
  });

  it("is the schools that it names, for a school's admin", async () => {
    const created = await trustWithHub();
    const admin = await memberOf(created, { role: "school_admin", schoolIds: [created.ids[0]] });
    expect(admin).toMatchObject({ scope: "school", schoolIds: [created.ids[0]] });
  });

  it("is no school at all, for a trustee", async () => {
    const created = await trustWithHub();
    const trustee = await memberOf(created, { role: "trustee" });
    expect(trustee).toMatchObject({ scope: "board", schoolIds: [] });
  });
});

describe("as days pass", () => {
  it("a membership counts from its first day to its last", async () => {
    const created = await trustWithHub();
    const on = (day: string) =>
      memberOf(created, { role: "trust_lead", from: "2026-01-10", to: "2026-06-30" }, day);
    expect(await on("2026-01-09")).toBeNull();
    expect(await on("2026-01-10")).not.toBeNull();
    expect(await on("2026-06-30")).not.toBeNull();
    expect(await on("2026-07-01")).toBeNull();
  });

  it("a withdrawn membership opens nothing", async () => {
    const { system } = await trustWithHub();
    const user = await createUser(database);
    const held = await createMembership(database, system, { user, role: "trust_lead" });
    await withActor(database, system, (transaction) =>
      transaction
        .update(membership)
        .set({ withdrawnAt: new Date("2026-11-01T09:00:00Z") })
        .where(and(eq(membership.trustId, held.trustId), eq(membership.id, held.id))),
    );
    expect(await loadMember(database, held, user.id, today)).toBeNull();
    expect(await listMemberships(database, user.id, today)).toEqual([]);
  });

  it("a school is its lead's until the day it leaves, and the system's afterwards too", async () => {
    const created = await trustWithHub();
    const { system, ids } = created;
    await withActor(database, system, (transaction) =>
      transaction
        .update(unit)
        .set({ leftOn: "2026-10-31" })
        .where(and(eq(unit.trustId, system.trustId), eq(unit.id, ids[0]))),
    );
    const seenOn = async (day: string) =>
      (await memberOf(created, { role: "trust_lead" }, day))?.schoolIds ?? [];
    expect(await seenOn("2026-10-31")).toContain(ids[0]);
    expect(await seenOn("2026-11-01")).not.toContain(ids[0]);
    const admin = await memberOf(created, { role: "school_admin", schoolIds: [ids[0]] });
    expect(admin?.schoolIds).toEqual([]);
    expect((await loadSystem(database, system.trustId))?.schoolIds).toContain(ids[0]);
  });

  it("a hub's lead sees the schools that are in the hub on that day", async () => {
    const created = await trustWithHub();
    const { system, ids, hubs } = created;
    await withActor(database, system, (transaction) =>
      transaction
        .update(hubMembership)
        .set({ to: "2026-08-31" })
        .where(and(eq(hubMembership.trustId, system.trustId), eq(hubMembership.schoolId, ids[1]))),
    );
    const details = { role: "hub_lead", hubId: hubs[0]?.id ?? "" } as const;
    const before = await memberOf(created, details, "2026-08-31");
    const after = await memberOf(created, details, "2026-09-01");
    expect(before?.schoolIds.toSorted()).toEqual([ids[1], ids[2]].toSorted());
    expect(after?.schoolIds).toEqual([ids[2]]);
  });
});

describe("a membership that is not one's own", () => {
  it("is not found, though its ids are known", async () => {
    const { system } = await trustWithHub();
    const user = await createUser(database);
    const held = await createMembership(database, system, { user, role: "trust_lead" });
    expect(await loadMember(database, held, randomUUID(), today)).toBeNull();
    const elsewhere = await createTrust(database);
    const forged = { ...held, trustId: elsewhere.trust.id };
    expect(await loadMember(database, forged, user.id, today)).toBeNull();
  });
});

describe("the list of a person's memberships", () => {
  it("names the trust, the hub and the schools of each", async () => {
    const user = await createUser(database);
    const first = await trustWithHub();
    const second = await createTrust(database, { name: "Weald Trust", schools: ["Ditchling"] });
    await createMembership(database, first.system, {
      user,
      role: "hub_lead",
      hubId: first.hubs[0]?.id ?? "",
    });
    await createMembership(database, second.system, {
      user,
      role: "governor",
      schoolIds: [second.schools[0]?.id ?? ""],
    });
    const listed = await listMemberships(database, user.id, today);
    expect(listed).toMatchObject([
      { trustName: "Chalk Downs Trust", role: "hub_lead", hubName: "Coast", schoolNames: [] },
      { trustName: "Weald Trust", role: "governor", hubName: null, schoolNames: ["Ditchling"] },
    ]);
  });

  it("is empty for somebody unknown", async () => {
    expect(await listMemberships(database, randomUUID(), today)).toEqual([]);
    expect(await loadSystem(database, randomUUID())).toBeNull();
  });
});
