/** Imports by the worker as a process of its own, on real Postgres: killed in the middle, and gone on with by another. */
import { loadMember } from "@safeboard/database/actor";
import { createMembership, createUser } from "@safeboard/database/factories/people";
import { createTrust } from "@safeboard/database/factories/trusts";
import { jobQueue } from "@safeboard/database/job-queue";
import { createTestDatabase } from "@safeboard/database/testing";
import { createCaller, type DomainCaller } from "@safeboard/domain";
import { expect, test, vi } from "vitest";
import { workersOn } from "./testing/run-worker.ts";

const { database, ownerUrl } = await createTestDatabase();
const today = "2026-11-22";
const patience = { timeout: 90_000, interval: 20 };

const worker = workersOn(ownerUrl);

async function schoolWithAdmin() {
  const trust = await createTrust(database, { schools: ["Ashdown Vale Primary School"] });
  const schoolId = trust.schools[0]?.id ?? "";
  const user = await createUser(database, { displayName: "Dana Escrick" });
  const membership = await createMembership(database, trust.system, {
    user,
    role: "school_admin",
    schoolIds: [schoolId],
  });
  const actor = await loadMember(database, membership, membership.userId, today);
  if (!actor) throw new Error("The admin did not become a member.");
  const nothing = () => Promise.reject(new Error("Nothing is read here."));
  const admin = createCaller({
    database,
    actor,
    today,
    now: new Date(`${today}T09:00:00Z`),
    reader: { read: nothing, check: nothing },
    tokens: { newOneTimeToken: () => ({ token: "", hash: "" }) },
    jobs: jobQueue,
  });
  const onTheList = async () => (await admin.staff.list({ schoolId })).staff.length;
  return { admin, schoolId, onTheList };
}

async function send(admin: DomainCaller, schoolId: string, rows: number): Promise<string> {
  const lines = Array.from(
    { length: rows },
    (_, n) => `Person Number${n},p${n}@b.example,${n + 1},Teacher`,
  );
  const bytes = new TextEncoder().encode(["Name,Email,Reference,Group", ...lines].join("\n"));
  const file = { kind: "staff", fileName: "staff.csv", byteLength: bytes.byteLength };
  const { runId } = await admin.import.start({ schoolId, ...file });
  await admin.import.addPart({ schoolId, runId, position: 0, bytes });
  await admin.import.finishUpload({ schoolId, runId });
  return runId;
}

test("an import is opened, checked, applied and undone although every worker is killed in the middle", async () => {
  const { admin, schoolId, onTheList } = await schoolWithAdmin();
  const rows = 4_000;
  const runId = await send(admin, schoolId, rows);
  const read = () => admin.import.read({ schoolId, runId });
  const until = (state: string) =>
    vi.waitFor(async () => expect((await read()).state).toBe(state), patience);

  const first = await worker();
  await until("mapping");
  await admin.import.saveMapping({
    schoolId,
    runId,
    columns: ["name", "email", "reference", "group"],
  });
  await vi.waitFor(async () => expect((await read()).rowsRead).toBeGreaterThan(0), patience);
  await first.kill();
  const cut = await read();
  expect(cut.state).toBe("checking");
  expect(cut.rowsRead).toBeLessThan(rows);

  const second = await worker();
  await until("checked");
  expect((await read()).counts).toMatchObject({ new: rows, rejected: 0, unchanged: 0 });
  await admin.import.applyRows({ schoolId, runId });
  await second.kill();
  expect([0, rows]).toContain(await onTheList());

  const third = await worker();
  await until("applied");
  expect(await onTheList()).toBe(rows);
  await admin.import.withdraw({ schoolId, runId });
  await third.kill();
  expect([0, rows]).toContain(await onTheList());

  const fourth = await worker();
  await until("withdrawn");
  expect(await onTheList()).toBe(0);
  expect((await read()).undone).toEqual({ withdrawn: rows, left: 0 });
  expect(fourth.complaints).toEqual([]);
}, 240_000);
