import { connect } from "@safeboard/database/connect";
import { loadSystem, withActor } from "@safeboard/database/actor";
import { invitation } from "@safeboard/database/tables/access";
import { giasSchool } from "@safeboard/database/tables/reference";
import { schoolUrn, unit } from "@safeboard/database/tables/tenancy";
import { createTestDatabase } from "@safeboard/database/testing";
import { and, asc, eq } from "drizzle-orm";
import { createHash, randomInt } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { Conflict, InvalidInput } from "../errors.ts";
import { loadRegisterWith } from "../procedure-examples/register.fixture.ts";
import { policyText } from "../policy-text.fixture.ts";
import { callAs, joinAs } from "../trust-story.fixture.ts";

const { database, ownerUrl } = await createTestDatabase();
const owner = connect({ url: ownerUrl, maximumConnections: 1 });
afterAll(() => owner.close());

const operator = callAs(database, { kind: "operator" }).operator;
const lead = { leadEmail: "Lead@Weald.example", leadName: "Priya Lathom" };

async function registeredTrust(): Promise<string> {
  const uid = String(randomInt(10_000_000, 99_999_999));
  await loadRegisterWith(owner, uid);
  return uid;
}

/** A registered trust that is set up, with a lead, and the second of its schools. */
async function trustWithLead() {
  const uid = await registeredTrust();
  const { trustId } = await operator.createTrust({ uid, ...lead });
  const system = (await loadSystem(database, trustId)) ?? expect.fail();
  const member = await joinAs(database, { system }, "trust_lead", { displayName: "Priya Lathom" });
  const [, elmfield] = await unitsOf(trustId);
  return { uid, trustId, member, elmfield };
}

async function unitsOf(trustId: string) {
  const system = (await loadSystem(database, trustId)) ?? expect.fail("no such trust");
  return withActor(database, system, (transaction) =>
    transaction
      .select()
      .from(unit)
      .where(eq(unit.trustId, trustId))
      .orderBy(asc(unit.kind), asc(unit.name)),
  );
}

function changeRegister(
  uid: string,
  name: string,
  change: Partial<typeof giasSchool.$inferInsert>,
) {
  return withActor(owner, { kind: "operator" }, (transaction) =>
    transaction
      .update(giasSchool)
      .set(change)
      .where(and(eq(giasSchool.trustUid, uid), eq(giasSchool.name, name))),
  );
}

describe("setting up a trust from the register", () => {
  test("creates it with its schools, URNs and pupils, and a one-time link for its lead", async () => {
    const uid = await registeredTrust();
    expect(await operator.findTrusts({ search: `weald ${uid}` })).toMatchObject([
      { uid, schools: 2, trustId: null },
    ]);
    const created = await operator.createTrust({ uid, ...lead });
    expect(created).toMatchObject({ name: `Weald Trust ${uid}`, schools: 2, asAt: "2026-11-01" });
    const units = await unitsOf(created.trustId);
    expect(units.map(({ kind, name }) => [kind, name])).toEqual([
      ["central", "Central team"],
      ["school", "Elmfield School"],
      ["school", "Fairholme Junior School"],
    ]);
    expect(await operator.findTrusts({ search: uid })).toMatchObject([
      { trustId: created.trustId },
    ]);
    const system = (await loadSystem(database, created.trustId)) ?? expect.fail();
    const [invited] = await withActor(database, system, (transaction) =>
      transaction.select().from(invitation).where(eq(invitation.trustId, created.trustId)),
    );
    expect(invited).toMatchObject({
      email: "lead@weald.example",
      role: "trust_lead",
      tokenHash: createHash("sha256").update(created.token).digest("hex"),
      invitedBy: null,
    });
    const member = await joinAs(database, { system }, "trust_lead", {
      displayName: "Priya Lathom",
    });
    const { rows } = await callAs(database, member).overview.read({ sort: "name" });
    expect(rows).toMatchObject([{ name: "Elmfield School", pupils: 240 }, { pupils: 240 }]);
    const { events } = await callAs(database, member).audit.list({});
    expect(events).toMatchObject([{ action: "operator.createTrust", actorRole: "operator" }]);
  });

  test("conflicts when it was set up already, also at the same moment, and knows no other UID", async () => {
    const uid = await registeredTrust();
    const outcomes = await Promise.allSettled([
      operator.createTrust({ uid, ...lead }),
      operator.createTrust({ uid, ...lead }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(operator.createTrust({ uid, ...lead })).rejects.toBeInstanceOf(Conflict);
    await expect(operator.createTrust({ uid: "1", ...lead })).rejects.toBeInstanceOf(InvalidInput);
    expect((await operator.listTrusts()).filter((trust) => trust.uid === uid)).toHaveLength(1);
  });
});

describe("a newer register", () => {
  test("is shown as a difference first, and applied as it was shown", async () => {
    const uid = await registeredTrust();
    const { trustId } = await operator.createTrust({ uid, ...lead });
    expect((await operator.giasDifference({ trustId })).changes).toEqual([]);
    await changeRegister(uid, "Elmfield School", {
      name: "Elmfield Academy",
      localAuthority: "Medway",
    });
    await changeRegister(uid, "Fairholme Junior School", { closedOn: "2026-08-31" });
    const difference = await operator.giasDifference({ trustId });
    expect(difference.changes.map(({ kind }) => kind).toSorted()).toEqual([
      "local_authority_changed",
      "school_closed",
      "school_renamed",
    ]);
    const { fingerprint } = difference;
    await expect(operator.applyGias({ trustId, fingerprint: "0".repeat(64) })).rejects.toThrow(
      "The difference has changed since it was shown.",
    );
    expect(await operator.applyGias({ trustId, fingerprint })).toEqual({ applied: 3, waiting: [] });
    const schools = (await unitsOf(trustId)).filter(({ kind }) => kind === "school");
    expect(schools).toMatchObject([
      { name: "Elmfield Academy", localAuthority: "Medway", leftOn: null },
      { name: "Fairholme Junior School", closedOn: "2026-08-31", leftOn: "2026-08-31" },
    ]);
    expect((await operator.giasDifference({ trustId })).changes).toEqual([]);
  });

  test("is applied once when two operators apply it at the same moment", async () => {
    const uid = await registeredTrust();
    const { trustId } = await operator.createTrust({ uid, ...lead });
    const next = await registeredTrust();
    await changeRegister(next, "Elmfield School", { name: "Grange Park School", trustUid: uid });
    const { fingerprint } = await operator.giasDifference({ trustId });
    const outcomes = await Promise.allSettled([
      operator.applyGias({ trustId, fingerprint }),
      operator.applyGias({ trustId, fingerprint }),
    ]);
    expect(outcomes).toContainEqual({ status: "fulfilled", value: { applied: 1, waiting: [] } });
    expect(outcomes).toContainEqual({ status: "rejected", reason: expect.any(Conflict) });
    expect(await unitsOf(trustId)).toHaveLength(4);
  });

  test("gives a school that converted its new URN and keeps the old one with its last day", async () => {
    const uid = await registeredTrust();
    const { trustId } = await operator.createTrust({ uid, ...lead });
    const [, elmfield] = await unitsOf(trustId);
    const [oldUrn, newUrn] = [elmfield?.urn ?? "", String(randomInt(100_000, 999_999))];
    await changeRegister(uid, "Elmfield School", {
      urn: newUrn,
      predecessorUrns: [oldUrn],
      openedOn: "2026-09-01",
    });
    const { fingerprint, changes } = await operator.giasDifference({ trustId });
    expect(changes).toMatchObject([{ kind: "school_reopened" }]);
    await operator.applyGias({ trustId, fingerprint });
    expect((await unitsOf(trustId))[1]).toMatchObject({ id: elmfield?.id, urn: newUrn });
    const system = (await loadSystem(database, trustId)) ?? expect.fail();
    const urns = await withActor(database, system, (transaction) =>
      transaction
        .select()
        .from(schoolUrn)
        .where(eq(schoolUrn.schoolId, elmfield?.id ?? "")),
    );
    expect(urns.find(({ urn }) => urn === oldUrn)?.to).toBe("2026-08-31");
    expect(urns.find(({ urn }) => urn === newUrn)?.from).toBe("2026-09-01");
  });

  test("lets a school with a record leave by a release only, one without at once, and adds a new one", async () => {
    const { uid, trustId, member, elmfield } = await trustWithLead();
    const file = { fileName: "policy.txt", bytes: policyText({ school: "Elmfield School" }) };
    await callAs(database, member).policy.upload({ schoolId: elmfield?.id ?? "", ...file });
    const next = await registeredTrust();
    await changeRegister(next, "Elmfield School", { name: "Grange Park School", trustUid: uid });
    await changeRegister(uid, "Elmfield School", { trustUid: next });
    await changeRegister(uid, "Fairholme Junior School", { trustUid: next });
    const { fingerprint } = await operator.giasDifference({ trustId });
    const { applied, waiting } = await operator.applyGias({ trustId, fingerprint });
    expect(applied).toBe(2);
    expect(waiting).toMatchObject([
      { kind: "school_left", name: "Elmfield School", to: { uid: next } },
    ]);
    const present = (await unitsOf(trustId)).filter(
      ({ kind, leftOn }) => kind === "school" && !leftOn,
    );
    expect(present.map(({ name }) => name)).toEqual(["Elmfield School", "Grange Park School"]);
  });

  test("lets no school leave of which something is recorded, though it has neither policy nor people in roles", async () => {
    const { uid, trustId, member, elmfield } = await trustWithLead();
    const schoolId = elmfield?.id ?? "";
    const { staff } = callAs(database, member);
    await staff.add({ schoolId, name: "Nia Price", group: "teaching" });
    await changeRegister(uid, "Elmfield School", { trustUid: await registeredTrust() });
    const { fingerprint } = await operator.giasDifference({ trustId });
    const { applied, waiting } = await operator.applyGias({ trustId, fingerprint });
    expect(applied).toBe(0);
    expect(waiting).toMatchObject([{ kind: "school_left", name: "Elmfield School" }]);
  });

  test("in a file that is no register is refused with the reason", async () => {
    const uid = await registeredTrust();
    const { trustId } = await operator.createTrust({ uid, ...lead });
    const file = { name: "pupils.csv", bytes: new TextEncoder().encode("a,b\n1,2\n") };
    await expect(operator.giasDifference({ trustId, file })).rejects.toMatchObject({
      name: "InvalidInput",
      fieldErrors: { file: expect.stringContaining("Get Information About Schools") },
    });
  });
});
