import { connect, type Database } from "@safeboard/database/connect";
import {
  checkAcknowledgements,
  checkCoverage,
  checkIncidents,
  checkKeptPolicies,
  checkPractice,
} from "@safeboard/domain/jobs";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  benchmarkDay,
  type BenchmarkDatabases,
  createBenchmarkDatabases,
} from "./benchmark-databases.ts";

// A handful of trusts beside the one of 100 schools stand for the nation.
let databases: BenchmarkDatabases;
let database: Database;
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  databases = await createBenchmarkDatabases({
    otherTrusts: [4, 3, 2],
    say: () => {},
    onStarted: (stop) => ends.push(stop),
  });
  database = connect({ url: databases.national.applicationUrl });
  ends.push(() => database.close());
}, 180_000);

afterAll(async () => {
  for (const end of ends.toReversed()) await end();
});

test("the kept figures are what the product itself would have kept", async () => {
  const schools = await checkKeptPolicies(database, databases.trustId, benchmarkDay);
  expect(schools).toEqual([]);
  for (const check of [checkCoverage, checkAcknowledgements, checkIncidents, checkPractice]) {
    expect(await check(database, databases.trustId, benchmarkDay)).toEqual([]);
  }
  // It works a hundred schools' figures out again, one after another.
}, 60_000);

test("both databases hold the same trust, and the national one the others too", () => {
  expect(databases.oneTrust).toMatchObject({ trusts: 1, schools: 100 });
  expect(databases.national).toMatchObject({ trusts: 4, schools: 109 });
  expect(databases.national.rows).toBeGreaterThan(databases.oneTrust.rows);
});
