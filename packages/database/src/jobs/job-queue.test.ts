import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, describe, expect, it, vi } from "vitest";
import { withActor } from "../actor.ts";
import { connect } from "../connect.ts";
import { jobQueue } from "../job-queue.ts";
import { type JobHandler, startJobWorker } from "../job-worker.ts";
import { createTestDatabase } from "../testing/test-database.ts";
import { installJobQueues } from "./install-job-queues.ts";
import { everyJobQueue, type JobName } from "./job-queues.ts";
import { queuesWithWork } from "./queues-with-work.ts";

const { database, ownerUrl } = await createTestDatabase();
const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
afterAll(() => owner.end());

const operator = { kind: "operator" as const };
const nothing: JobHandler = async () => {};

/** A worker that does what is given, and nothing else. */
async function workerThat(deeds: Partial<Record<JobName, JobHandler>>) {
  const told: string[] = [];
  const ofQueue = connect({ url: database.url, maximumConnections: 2 });
  const handlers = Object.fromEntries(
    everyJobQueue.map(([name]) => [name, deeds[name] ?? nothing]),
  ) as Record<JobName, JobHandler>;
  const worker = await startJobWorker(ofQueue, {
    handlers,
    atOnce: {},
    tell: (what, error) => told.push(`${what}: ${error instanceof Error ? error.message : ""}`),
  });
  return {
    told,
    stop: async () => {
      await worker.stop();
      await ofQueue.close();
    },
  };
}

const jobsAbout = (fileId: string) => owner<{ name: string; state: string; tries: number }[]>`
  select name, state::text, retry_count as tries from pgboss.job where data ->> 'fileId' = ${fileId}`;

const patience = { timeout: 25_000, interval: 100 };

describe("a job", () => {
  it("is there when its transaction is kept, and not when it is undone", async () => {
    const [kept, undone] = [randomUUID(), randomUUID()];
    await withActor(database, operator, (transaction) =>
      jobQueue.enqueue(transaction, "read-bulk-file", { fileId: kept }),
    );
    const failed = withActor(database, operator, async (transaction) => {
      await jobQueue.enqueue(transaction, "read-bulk-file", { fileId: undone });
      throw new Error("changed my mind");
    });
    await expect(failed).rejects.toThrow("changed my mind");
    expect(await jobsAbout(kept)).toMatchObject([{ name: "read-bulk-file", state: "created" }]);
    expect(await jobsAbout(undone)).toEqual([]);
  });

  it("that fails is told and tried again, and those beside it are done", async () => {
    const [bad, good] = [randomUUID(), randomUUID()];
    await withActor(database, operator, async (transaction) => {
      for (const fileId of [bad, good]) {
        await jobQueue.enqueue(transaction, "read-bulk-file", { fileId });
      }
    });
    const done: (string | undefined)[] = [];
    let patient = true;
    const { told, stop } = await workerThat({
      "read-bulk-file": async ({ fileId }) => {
        if (fileId === bad && patient) {
          patient = false;
          throw new Error("not yet");
        }
        done.push(fileId);
      },
    });
    try {
      await vi.waitFor(() => expect(done).toEqual(expect.arrayContaining([bad, good])), patience);
      expect(told).toEqual(["The job read-bulk-file: not yet"]);
    } finally {
      await stop();
    }
    await vi.waitFor(
      async () => expect(await jobsAbout(bad)).toMatchObject([{ state: "completed", tries: 1 }]),
      patience,
    );
  });
});

it("work that comes by itself is done once in its time, however many workers there are", async () => {
  await owner`delete from pgboss.job`;
  const runs: JobName[] = [];
  const deed =
    (name: JobName): JobHandler =>
    async () =>
      void runs.push(name);
  const own = everyJobQueue.filter(([, { everySeconds }]) => everySeconds === 60 * 60);
  const deeds = Object.fromEntries(own.map(([name]) => [name, deed(name)]));
  const workers = await Promise.all([workerThat(deeds), workerThat(deeds)]);
  try {
    await vi.waitFor(() => expect(runs).toHaveLength(own.length), patience);
    expect(new Set(runs).size).toBe(own.length);
    expect(workers.flatMap(({ told }) => told)).toEqual([]);
  } finally {
    await Promise.all(workers.map(({ stop }) => stop()));
  }
  const sent =
    await owner`select name from pgboss.job where name = any(${own.map(([name]) => name)})`;
  expect(sent).toHaveLength(own.length);
});

it("a look names each queue that has a job to begin with, and no other", async () => {
  await owner`delete from pgboss.job`;
  await withActor(database, operator, async (transaction) => {
    for (const name of ["read-bulk-file", "open-import", "open-import", "apply-import"] as const) {
      await jobQueue.enqueue(transaction, name, { fileId: randomUUID() });
    }
  });
  await owner`update pgboss.job set start_after = now() + '1 hour' where name = 'read-bulk-file'`;
  await owner`update pgboss.job set state = 'completed' where name = 'apply-import'`;
  const named = await withActor(database, operator, (transaction) => queuesWithWork(transaction));
  expect(named).toEqual(["open-import"]);
});

describe("the queues", () => {
  it("are found as they are when nothing is new", async () => {
    const when = () => owner`select name, updated_on from pgboss.queue order by name`;
    const before = await when();
    await installJobQueues(owner);
    expect(await when()).toEqual(before);
    expect(before.map(({ name }) => name)).toEqual(everyJobQueue.map(([name]) => name).toSorted());
  });

  it("of a newer Safeboard are left alone", async () => {
    const start = postgres(ownerUrl, { max: 1 });
    await start.unsafe(
      "begin; update pgboss.version set version = 900; comment on schema pgboss is null",
    );
    await expect(installJobQueues(start)).rejects.toThrow("set up by a newer Safeboard");
    await start.unsafe("rollback");
    await start.end();
  });
});
