/** The worker as a process of its own, on real Postgres: stopped, killed, and gone on with by another. */
import { loadMember } from "@safeboard/database/actor";
import { createMembership, createUser } from "@safeboard/database/factories/people";
import { createTrust } from "@safeboard/database/factories/trusts";
import { jobQueue } from "@safeboard/database/job-queue";
import { createTestDatabase } from "@safeboard/database/testing";
import { createCaller, type DomainCaller } from "@safeboard/domain";
import { makePdf } from "@safeboard/policy-reader/fixtures";
import { describe, expect, test, vi } from "vitest";
import { workersOn } from "./testing/run-worker.ts";

const { database, ownerUrl } = await createTestDatabase();
const today = "2026-11-22";
const patience = { timeout: 90_000, interval: 100 };

const worker = workersOn(ownerUrl);

interface Stage {
  lead: DomainCaller;
  schools: readonly { id: string; name: string }[];
}

async function trustWith(numberOfSchools: number): Promise<Stage> {
  const trust = await createTrust(database, {
    schools: Array.from(
      { length: numberOfSchools },
      (_, n) => `${TOWNS[n % TOWNS.length]} ${n + 1} Primary School`,
    ),
  });
  const user = await createUser(database, { displayName: "Priya Lathom" });
  const membership = await createMembership(database, trust.system, { user, role: "trust_lead" });
  const actor = await loadMember(database, membership, membership.userId, today);
  if (!actor) throw new Error("The lead did not become a member.");
  const nothing = () => Promise.reject(new Error("Nothing is read here."));
  const lead = createCaller({
    database,
    actor,
    today,
    now: new Date(`${today}T09:00:00Z`),
    reader: { read: nothing, check: nothing },
    tokens: { newOneTimeToken: () => ({ token: "", hash: "" }) },
    jobs: jobQueue,
  });
  return { lead, schools: trust.schools };
}

const TOWNS = ["Ashdown", "Beckside", "Carrlane", "Dunmoor", "Elmfield"];

const policyOf = (school: string) =>
  makePdf({
    title: "Online Safety Policy",
    blocks: [
      { heading: school },
      {
        table: [
          ["Adopted", "September 2025"],
          ["Next review", "September 2026"],
        ],
      },
      ...Array.from({ length: 40 }, (_, n) => ({
        paragraph: `${n + 1}. Pupils tell an adult at ${school} when something online worries them.`,
      })),
    ],
  });

async function send({ lead, schools }: Stage): Promise<string> {
  const { bulkId } = await lead.bulkUpload.start({ kind: "online_safety" });
  for (const { name } of schools) {
    await lead.bulkUpload.addFile({ bulkId, fileName: "policy.pdf", bytes: policyOf(name) });
  }
  await lead.bulkUpload.complete({ bulkId });
  return bulkId;
}

async function confirm({ lead }: Stage, bulkId: string): Promise<void> {
  const { files } = await lead.bulkUpload.read({ bulkId });
  const choices = files.map(({ fileId, proposal }) => ({
    fileId,
    choice: proposal ?? expect.fail("a file that names its school is asked about"),
  }));
  await lead.bulkUpload.confirm({ bulkId, choices });
}

const untilState = ({ lead }: Stage, bulkId: string, state: string) =>
  vi.waitFor(
    async () => expect((await lead.bulkUpload.read({ bulkId })).state).toBe(state),
    patience,
  );

describe("the worker", () => {
  test("reads a list, stores it when it is confirmed, and complains of nothing", async () => {
    const stage = await trustWith(6);
    const one = await worker();
    const bulkId = await send(stage);
    await untilState(stage, bulkId, "ready");
    await confirm(stage, bulkId);
    await untilState(stage, bulkId, "finished");
    for (const { id: schoolId } of stage.schools) {
      expect(await stage.lead.policy.versions({ schoolId })).toMatchObject([{ number: 1 }]);
    }
    expect(one.complaints).toEqual([]);
  });

  test("ends within seconds when it is asked to, in the middle of reading", async () => {
    const stage = await trustWith(12);
    const one = await worker();
    const bulkId = await send(stage);
    await vi.waitFor(
      async () =>
        expect((await stage.lead.bulkUpload.read({ bulkId })).counts.read).toBeGreaterThan(0),
      patience,
    );
    const { milliseconds, status } = await one.stop();
    expect(status).toBe(0);
    expect(milliseconds).toBeLessThan(5_000);
    expect(one.complaints).toEqual([]);
    await worker();
    await untilState(stage, bulkId, "ready");
  });

  test("killed in the middle of reading and of storing, is gone on with by another, and nothing is doubled", async () => {
    const stage = await trustWith(20);
    const first = await worker();
    const bulkId = await send(stage);
    const counts = async () => (await stage.lead.bulkUpload.read({ bulkId })).counts;
    await vi.waitFor(async () => expect((await counts()).read).toBeGreaterThan(2), patience);
    await first.kill();
    expect((await counts()).waiting).toBeGreaterThan(0);

    const second = await worker();
    await untilState(stage, bulkId, "ready");
    await confirm(stage, bulkId);
    await vi.waitFor(async () => expect((await counts()).stored).toBeGreaterThan(0), {
      ...patience,
      interval: 5,
    });
    await second.kill();

    await worker();
    await untilState(stage, bulkId, "finished");
    expect(await counts()).toEqual({ waiting: 0, read: 0, unreadable: 0, stored: 20, left_out: 0 });
    for (const { id: schoolId } of stage.schools) {
      expect(await stage.lead.policy.versions({ schoolId })).toHaveLength(1);
    }
  });

  test("seals the record of changes by itself", async () => {
    const stage = await trustWith(1);
    await stage.lead.hub.create({ name: "West" });
    await worker();
    await vi.waitFor(
      async () => expect(await stage.lead.audit.verify()).toMatchObject({ linked: 1, waiting: 0 }),
      patience,
    );
  });
});
