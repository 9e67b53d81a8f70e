import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, describe, expect, it, vi } from "vitest";
import { findDebianPostgres } from "./binaries.ts";
import type { EmbeddedPostgres } from "./embedded-postgres.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import { readKeeperAddress } from "./keeper-address.ts";

const running: EmbeddedPostgres[] = [];
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((database) => database.stop()));
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

async function newClone(name = "clone"): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`));
  folders.push(folder);
  await chmod(folder, 0o755);
  return join(folder, ".safeboard", "postgres");
}

async function start(...options: Parameters<typeof startEmbeddedPostgres>) {
  const database = await startEmbeddedPostgres(...options);
  running.push(database);
  return database;
}

/** The first value of the first row, or undefined. */
async function ask(database: EmbeddedPostgres, query: string): Promise<unknown> {
  const client = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const [row] = await client.unsafe(query);
    return row === undefined ? undefined : Object.values(row)[0];
  } finally {
    await client.end();
  }
}

async function serverProcess(database: EmbeddedPostgres): Promise<number> {
  const lines = await readFile(join(database.dataFolder, "cluster", "postmaster.pid"), "utf8");
  return Number(lines.split("\n")[0]);
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

// Making a cluster takes a second or two, and many more on a machine with much else to do.
const timeout = 60_000;

describe("a clone's database", { timeout }, () => {
  it("keeps what a school confirmed from one start to the next, on the same port", async () => {
    const dataFolder = await newClone("clone with a space and é");
    const first = await start({ dataFolder });
    await ask(first, "create table school (name text)");
    await ask(first, "insert into school values ('Ashdown Vale')");
    await first.stop();

    const second = await start({ dataFolder });
    expect(await ask(second, "select name from school")).toBe("Ashdown Vale");
    expect(second.port).toBe(first.port);
  });

  it("is joined by a second start, and stops with the last of the two", async () => {
    const dataFolder = await newClone();
    const [first, second] = await Promise.all([start({ dataFolder }), start({ dataFolder })]);
    expect(second.ownerUrl).toBe(first.ownerUrl);
    const server = await serverProcess(first);

    await first.stop();
    expect(await ask(second, "select 1")).toBe(1);
    await second.stop();
    expect(isAlive(server)).toBe(false);
  });

  it("is apart from another clone's", async () => {
    const [here, there] = await Promise.all([
      start({ dataFolder: await newClone() }),
      start({ dataFolder: await newClone() }),
    ]);
    expect(there.port).not.toBe(here.port);
    await ask(here, "create table school (name text)");
    expect(await ask(there, "select to_regclass('school')")).toBeNull();
  });

  it("listens on this machine only, asks for a password, and speaks UTF-8 and UTC", async () => {
    const database = await start({ dataFolder: await newClone() });
    expect(await ask(database, "show listen_addresses")).toBe("127.0.0.1");
    expect(await ask(database, "show server_encoding")).toBe("UTF8");
    expect(await ask(database, "show timezone")).toBe("UTC");
    expect(await ask(database, "select upper('é')")).toBe("É");
    expect(await ask(database, "show fsync")).toBe("on");
    const guessed = { ...database, ownerUrl: database.ownerUrl.replace(/:[^:@]+@/, ":guess@") };
    await expect(ask(guessed, "select 1")).rejects.toThrow(/password authentication failed/);
  });

  it("comes back with every committed row when its server is killed", async () => {
    const onProgress = vi.fn<(message: string) => void>();
    const database = await start({ dataFolder: await newClone(), onProgress });
    await ask(database, "create table school as select 'Ashdown Vale'::text as name");
    process.kill(await serverProcess(database), "SIGKILL");

    await vi.waitFor(
      async () => expect(await ask(database, "select name from school")).toBe("Ashdown Vale"),
      { timeout, interval: 100 },
    );
    expect(onProgress).toHaveBeenCalledWith(expect.stringMatching(/starting it again/));
  });

  it("comes back when its keeper is killed and the server is left alone", async () => {
    const onProgress = vi.fn<(message: string) => void>();
    const database = await start({ dataFolder: await newClone(), onProgress });
    await ask(database, "create table school as select 'Ashdown Vale'::text as name");
    const before = await readKeeperAddress(database.dataFolder);
    process.kill(before?.pid ?? Number.NaN, "SIGKILL");

    await vi.waitFor(
      async () => {
        expect(await readKeeperAddress(database.dataFolder)).not.toEqual(before);
        expect(await ask(database, "select name from school")).toBe("Ashdown Vale");
      },
      { timeout, interval: 100 },
    );
  });

  it("starts although an old postmaster.pid names a process that is something else now", async () => {
    const dataFolder = await newClone();
    const first = await start({ dataFolder });
    await first.stop();
    const pidFile = join(first.dataFolder, "cluster", "postmaster.pid");
    await writeFile(pidFile, `${process.pid}\n/elsewhere\n0\n5432\n\n127.0.0.1\n\nready\n`);

    const second = await start({ dataFolder });
    expect(await ask(second, "select 1")).toBe(1);
  });

  it("is made anew when making it was cut short", async () => {
    const dataFolder = await newClone();
    await mkdir(join(dataFolder, "cluster.unfinished", "base"), { recursive: true });
    const database = await start({ dataFolder });
    expect(await ask(database, "select 1")).toBe(1);
    await expect(access(join(dataFolder, "cluster.unfinished"))).rejects.toThrow(/ENOENT/);
  });

  it("is left untouched, with an explanation, when another version of PostgreSQL wrote it", async () => {
    const dataFolder = await newClone();
    await mkdir(join(dataFolder, "cluster"), { recursive: true });
    await writeFile(join(dataFolder, "cluster", "PG_VERSION"), "9\n");
    await expect(start({ dataFolder })).rejects.toThrow(/was written by PostgreSQL 9/);
    expect(await readFile(join(dataFolder, "cluster", "PG_VERSION"), "utf8")).toBe("9\n");
  });
});

describe("a database for tests", { timeout }, () => {
  it("is gone, with its folder, when it is stopped", async () => {
    const database = await start({ ephemeral: true });
    expect(await ask(database, "show fsync")).toBe("off");
    await database.stop();
    await expect(access(database.dataFolder)).rejects.toThrow(/ENOENT/);
  });

  it("is gone even when the process that started it is killed", async () => {
    const module = new URL("./embedded-postgres.ts", import.meta.url).href;
    const program = `
      const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
      const { dataFolder } = await startEmbeddedPostgres({ ephemeral: true });
      console.log(dataFolder);
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [output] = await once(child.stdout, "data");
    const dataFolder = String(output).trim();
    await access(dataFolder);
    child.kill("SIGKILL");
    await vi.waitFor(() => expect(access(dataFolder)).rejects.toThrow(/ENOENT/), {
      timeout,
      interval: 100,
    });
  });

  it("can be of another version, where Debian's PostgreSQL is installed", async (test) => {
    const binaries = await findDebianPostgres();
    if (binaries === null) return test.skip("Debian's PostgreSQL is not installed");
    const database = await start({ ephemeral: true, binaries });
    expect(await ask(database, "show server_version")).toContain(`${binaries.major}.`);
    expect(await ask(database, "select upper('é')")).toBe("É");
  });
});
