/**
 * What was confirmed to somebody is there after a crash. A database as `npm start` runs it, with its
 * server killed in the middle of uploads, twenty times over.
 */
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applicationUrl } from "@safeboard/database/application-url";
import { connect, type Database } from "@safeboard/database/connect";
import { startEmbeddedPostgres } from "@safeboard/database/embedded";
import { migrate } from "@safeboard/database/migrate";
import { afterAll, expect, test, vi } from "vitest";
import { bytesOf, policyText } from "../policy-text.fixture.ts";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";

const folder = await mkdtemp(join(tmpdir(), "durability-"));
await chmod(folder, 0o711);
const server = await startEmbeddedPostgres({ dataFolder: join(folder, "postgres") });
await migrate({ ownerUrl: server.ownerUrl });
const database = connect({ url: applicationUrl(server.ownerUrl), maximumConnections: 4 });
afterAll(async () => {
  await database.close();
  await server.stop();
  await rm(server.dataFolder, { recursive: true });
  await rm(folder, { recursive: true, force: true });
});

const moments = 20;
const lastStatement = 300; // of three schools that each upload and confirm one policy after another
const longestWait = 20; // turns of the event loop from a statement to the kill: now it is on its way

/** What a school was told. */
interface Told {
  schoolId: string;
  versionId: string;
  bytes: Uint8Array;
  confirmed: boolean;
}

test(
  "a server killed at twenty moments of uploads loses nothing that was confirmed to a school",
  { timeout: 300_000 },
  async () => {
    const story = await tellStory(database);
    const told: Told[] = [];
    const random = seededRandom(20_261_122);
    let statementsLeft = Number.POSITIVE_INFINITY;
    hearStatements(database, () => {
      statementsLeft -= 1;
      if (statementsLeft === 0) afterTurns(Math.floor(random() * longestWait), killServer);
    });
    for (let moment = 1; moment <= moments; moment += 1) {
      statementsLeft = 1 + Math.floor(random() * lastStatement);
      const schools = [story.ashdown, story.beckside, story.carrLane];
      const ends = await Promise.all(schools.map((school) => uploadUntilLost(story, school, told)));
      expect(ends.map(String)).toEqual(
        ends.map(() => expect.stringContaining("The connection to the database was lost")),
      );
      await untilServed(story);
    }
    for (const one of told) await expectKept(story, one);
    await expectNoHalves(story);
    const confirmed = told.filter((one) => one.confirmed).length;
    console.info(
      `${moments} kills: ${told.length} uploads and ${confirmed} confirmations told, 0 missing`,
    );
    expect(told.length).toBeGreaterThan(moments);
    expect(confirmed).toBeGreaterThan(moments / 2);
  },
);

/** Uploads and confirms policies of one school; gives the error that ended it. */
async function uploadUntilLost(story: TrustStory, schoolId: string, told: Told[]) {
  const lead = story.as("trust_lead");
  for (;;) {
    const bytes = newPolicy();
    try {
      const { versionId } = await lead.policy.upload({ schoolId, fileName: "policy.txt", bytes });
      const one = { schoolId, versionId, bytes, confirmed: false };
      told.push(one);
      await lead.policy.confirm({ schoolId, versionId });
      one.confirmed = true;
    } catch (error) {
      return error;
    }
  }
}

function newPolicy(): Uint8Array {
  const paragraph = `\nPupils report what worries them to any adult. ${randomBytes(8).toString("hex")}\n`;
  return bytesOf(new TextDecoder().decode(policyText()) + paragraph.repeat(200));
}

async function expectKept(story: TrustStory, { schoolId, versionId, bytes, confirmed }: Told) {
  const lead = story.as("trust_lead");
  const file = await lead.policy.file({ schoolId, versionId });
  expect(Buffer.from(file.bytes).equals(bytes)).toBe(true);
  const { status, pages } = await lead.policy.version({ schoolId, versionId });
  expect(pages.join("\n")).toContain("Pupils report what worries them");
  expect(confirmed ? ["current", "superseded"] : ["draft", "current", "superseded"]).toContain(
    status,
  );
}

/** What nobody was told of is there as a whole, or not at all. */
async function expectNoHalves(story: TrustStory): Promise<void> {
  const lead = story.as("trust_lead");
  for (const schoolId of [story.ashdown, story.beckside, story.carrLane]) {
    const versions = await lead.policy.versions({ schoolId });
    expect(versions.map(({ number }) => number)).toEqual(
      versions.map((_, at) => versions.length - at),
    );
    for (const { versionId, byteLength } of versions) {
      expect((await lead.policy.file({ schoolId, versionId })).bytes.byteLength).toBe(byteLength);
    }
  }
}

async function untilServed(story: TrustStory): Promise<void> {
  const look = () => story.as("trust_lead").policy.versions({ schoolId: story.ashdown });
  await vi.waitFor(look, { timeout: 60_000, interval: 50 });
}

/** Calls `heard` for each statement that the application sends, just before it is sent. */
function hearStatements({ connections }: Database, heard: () => void): void {
  const known = new WeakSet();
  const borrow = connections.borrow.bind(connections);
  connections.borrow = async () => {
    const connection = await borrow();
    if (known.has(connection)) return connection;
    known.add(connection);
    const { sql } = connection;
    const send = sql.unsafe.bind(sql);
    return Object.assign(connection, {
      sql: Object.assign(sql, {
        unsafe: (...statement: Parameters<typeof send>) => {
          heard();
          return send(...statement);
        },
      }),
    });
  };
}

/** Ends every process of the server, with no chance to write anything. */
function killServer(): void {
  const pidFile = join(server.dataFolder, "cluster", "postmaster.pid");
  const postmaster = Number.parseInt(readFileSync(pidFile, "utf8"), 10);
  process.kill(postmaster, "SIGSTOP"); // or it would start new ones meanwhile
  for (const child of childrenOf(postmaster)) {
    try {
      process.kill(child, "SIGKILL");
    } catch {
      // This one had ended by itself.
    }
  }
  process.kill(postmaster, "SIGKILL");
}

function childrenOf(parent: number): number[] {
  const listed = `/proc/${parent}/task/${parent}/children`;
  const text = existsSync(listed)
    ? readFileSync(listed, "utf8")
    : execFileSync("pgrep", ["-P", String(parent)], { encoding: "utf8" });
  return text.split(/\s+/).filter(Boolean).map(Number);
}

function afterTurns(turns: number, work: () => void): void {
  setImmediate(() => (turns === 0 ? work() : afterTurns(turns - 1, work)));
}

/** Numbers from 0 to 1, the same each time (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
