import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { withActor } from "./actor.ts";
import { loadRegister, type RegisterSchool } from "./reference-load.ts";
import { giasSchool } from "./tables/reference.ts";
import { createTestDatabase } from "./testing/test-database.ts";

const { database, ownerUrl } = await createTestDatabase();

const school = (urn: string, trustUid: string | null, pupils: number | null): RegisterSchool => ({
  urn,
  name: `School ${urn}`,
  phase: "Primary",
  type: "Academy converter",
  localAuthority: "Northmere",
  trustUid,
  joinedOn: trustUid && "2018-09-01",
  openedOn: null,
  closedOn: null,
  predecessorUrns: [],
  successorUrns: [],
  pupils,
  pupilsAsAt: pupils === null ? null : "2018-01-18",
});

const trusts = (...uids: string[]) =>
  uids.map((uid) => ({
    uid,
    name: `Trust ${uid}`,
    groupType: "multi_academy_trust",
    companiesHouseNumber: null,
  }));

const loaded = () =>
  withActor(database, { kind: "operator" }, async (transaction) => {
    const rows = await transaction.select().from(giasSchool);
    return new Map(rows.map((row) => [row.urn, row]));
  });

test("a later register moves a school, keeps the pupils it is silent on, and leaves other trusts alone", async () => {
  const [north, south] = [String(randomInt(1e6, 2e6)), String(randomInt(2e6, 3e6))];
  const urn = (digit: number) => `${north.slice(1)}${digit}`;
  const [moved, left, other] = [urn(1), urn(2), urn(3)];
  await loadRegister(ownerUrl, {
    asAt: "2019-06-01",
    source: "first",
    trusts: trusts(north, south),
    schools: [school(moved, north, 200), school(left, north, 90), school(other, south, 400)],
  });
  await loadRegister(ownerUrl, {
    asAt: "2020-06-01",
    source: "second",
    trusts: trusts(north),
    schools: [school(moved, south, null)],
  });
  const schools = await loaded();
  expect(schools.get(moved)).toMatchObject({ trustUid: south, pupils: 200 });
  expect(schools.get(left)).toMatchObject({ trustUid: null });
  expect(schools.get(other)).toMatchObject({ trustUid: south, pupils: 400 });
});

test("the same day's register is loaded once", async () => {
  const register = { asAt: "2021-01-01", source: "any", trusts: [], schools: [] };
  expect(await loadRegister(ownerUrl, register)).toBe(true);
  expect(await loadRegister(ownerUrl, register)).toBe(false);
});
