import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { readExpectationSet } from "@safeboard/compliance/expectations";
import { afterEach, describe, expect, it } from "vitest";
import { makePdf, makeText } from "../../fixtures/documents.ts";
import { endlessPdf, passwordPdf, wideRtf } from "../../fixtures/hostile-files.ts";
import { samplePolicy } from "../../fixtures/sample-policy.ts";
import { defaultReadingLimits, type ReadingLimits } from "../documents/reading-limits.ts";
import { ReadingPool } from "./reading-pool.ts";

const megabyte = 1024 * 1024;
const policy = makePdf(samplePolicy);
const plainPolicy = makeText(samplePolicy);
/** Takes seconds to read, and is refused only then. */
const slow = wideRtf(1_500_000);
/** Needs more than a gigabyte: every tag is an object. */
const greedy = Buffer.from(`<!DOCTYPE html>${"<i>a</i>".repeat(2_500_000)}`);

const pools: ReadingPool[] = [];
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

function poolWith(limits: Partial<ReadingLimits> = {}, workers = 1, waiting = 10): ReadingPool {
  const pool = new ReadingPool({
    limits: { ...defaultReadingLimits, ...limits },
    workers,
    waiting,
  });
  pools.push(pool);
  return pool;
}

const ownSet = {
  id: "our-own",
  name: "Our own",
  version: "1",
  about: "What our trust asks for.",
  expectations: [
    {
      id: "T1",
      statement: "Tablets are charged overnight.",
      why: "An empty tablet is no help in a lesson.",
      sources: [{ document: "Trust board, May 2026" }],
      force: "practice",
      from: null,
      elements: [
        {
          id: "charged",
          says: "Tablets are charged.",
          wording: "Tablets are charged every night.",
          signs: ["'tablet' + 'charge'"],
        },
      ],
    },
  ],
};

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ESRCH") return false;
    throw error;
  }
}

describe("reading in processes of its own", () => {
  it("gives the text and the facts of a policy", async () => {
    const reading = await poolWith().read(policy, "policy.pdf");
    expect(reading.format).toBe("pdf");
    expect(reading.pages[0]).toContain("Larkfield Brook Primary School");
    expect(reading.facts.people.map(({ name }) => name)).toContain("Mrs Tamsin Orchard");
  });

  it("checks a text that was read before by a trust's own set", async () => {
    const { set } = readExpectationSet(ownSet);
    const pages = ["Pupils' tablets are charged in the office every night."];
    const [finding] = await poolWith().check(pages, set ? [set] : []);
    expect(finding).toMatchObject({
      setId: "our-own",
      id: "T1",
      status: "met",
      evidence: { page: 1, quote: pages[0] },
    });
  });

  it("says why a file can't be read, and goes on with the same process", async () => {
    const pool = poolWith();
    await pool.read(policy, "policy.pdf");
    const before = pool.processIds;
    await expect(pool.read(passwordPdf(), "policy.pdf")).rejects.toMatchObject({
      code: "encrypted",
    });
    await pool.read(policy, "policy.pdf");
    expect(pool.processIds).toEqual(before);
  });

  it("ends a reading that takes too long, and reads the next policy", async () => {
    const pool = poolWith({ milliseconds: 6_000 });
    await expect(pool.read(endlessPdf(), "policy.pdf")).rejects.toMatchObject({
      code: "out_of_time",
      message: expect.stringContaining("within 6 seconds"),
    });
    await expect(pool.read(plainPolicy, "policy.txt")).resolves.toMatchObject({ format: "text" });
  });

  it("ends a reading that takes too much memory, and reads the next policy", async () => {
    const pool = poolWith({ memoryBytes: 300 * megabyte, milliseconds: 60_000 });
    await expect(pool.read(greedy, "policy.html")).rejects.toMatchObject({ code: "out_of_memory" });
    await expect(pool.read(policy, "policy.pdf")).resolves.toMatchObject({ format: "pdf" });
  });

  it("ends a reading when the person gives up, and reads the next policy", async () => {
    const pool = poolWith();
    const givenUp = new AbortController();
    const reading = pool.read(slow, "policy.rtf", { signal: givenUp.signal });
    const waiting = pool.read(slow, "policy.rtf", { signal: givenUp.signal });
    givenUp.abort(new Error("gone home"));
    await expect(reading).rejects.toThrow("gone home");
    await expect(waiting).rejects.toThrow("gone home");
    await expect(pool.read(policy, "policy.pdf")).resolves.toMatchObject({ format: "pdf" });
  });

  it("lets some documents wait, and refuses the next as busy", async () => {
    const pool = poolWith({}, 1, 1);
    const first = pool.read(policy, "policy.pdf");
    const second = pool.read(policy, "policy.pdf");
    await expect(pool.read(policy, "policy.pdf")).rejects.toMatchObject({ code: "busy" });
    await expect(Promise.all([first, second])).resolves.toHaveLength(2);
  });

  it("replaces a process that the system has killed, and reads the next policy", async () => {
    const pool = poolWith();
    await pool.read(policy, "policy.pdf");
    const [processId = 0] = pool.processIds;
    process.kill(processId, "SIGKILL");
    await expect.poll(() => isRunning(processId)).toBe(false);
    await expect(pool.read(policy, "policy.pdf")).resolves.toMatchObject({ format: "pdf" });
  });

  it("leaves no process behind when it is closed, and ends what is being read", async () => {
    const pool = poolWith({}, 2);
    await pool.read(policy, "policy.pdf");
    const processIds = pool.processIds;
    expect(processIds).toHaveLength(2);
    const reading = pool.read(slow, "policy.rtf").catch(String);
    await pool.close();
    expect(await reading).toContain("closed");
    expect(processIds.filter(isRunning)).toEqual([]);
    await expect(pool.read(policy, "policy.pdf")).rejects.toThrow("closed");
  });

  it("leaves no process behind when the server is killed in the middle of a reading", async () => {
    const server = spawn(process.execPath, [
      fileURLToPath(new URL("../../fixtures/reading-server.ts", import.meta.url)),
    ]);
    const [line]: Buffer[] = await once(server.stdout, "data");
    const processIds = String(line).trim().split(" ").map(Number);
    expect(processIds.filter(isRunning)).toHaveLength(1);
    server.kill("SIGKILL");
    await expect.poll(() => processIds.filter(isRunning), { timeout: 10_000 }).toEqual([]);
  });
});
