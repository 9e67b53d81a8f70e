import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { applicationUrl } from "./application-url.ts";
import { connect } from "./connect.ts";
import { migrate } from "./migrate.ts";
import { createUser } from "./factories/create-people.ts";
import { databaseUrl, onServer } from "./testing/test-cluster.ts";

const server = inject("testServer");
const own = new URL("./migrations/", import.meta.url);
let folder: URL;
let ownerUrl: string;
const made: string[] = [];

/** A database with nothing in it, and a copy of the migrations that may be spoilt. */
beforeEach(async () => {
  const path = await mkdtemp(join(tmpdir(), "safeboard-migrations-"));
  await cp(own, path, { recursive: true });
  folder = pathToFileURL(`${path}/`);
  const name = `${server.template}_${randomBytes(6).toString("hex")}`;
  made.push(name);
  await onServer(server.ownerUrl, (sql) => sql.unsafe(`create database ${name}`));
  ownerUrl = databaseUrl(server.ownerUrl, name);
});
afterEach(() => rm(folder, { recursive: true }));
afterAll(() =>
  onServer(server.ownerUrl, async (sql) => {
    for (const name of made) await sql.unsafe(`drop database ${name} with (force)`);
  }),
);

const addMigration = (name: string, text: string) => writeFile(new URL(name, folder), text);

const exists = (table: string) =>
  onServer(ownerUrl, async (sql) => {
    const [row] = await sql`select to_regclass(${table}) is not null as found`;
    return row?.found === true;
  });

describe("migrating", () => {
  it("brings an empty database to the newest schema once, and then changes nothing", async () => {
    const applied = await migrate({ ownerUrl });
    expect(applied[0]).toBe("0001-isolation");
    expect(applied.length).toBeGreaterThan(5);
    expect(await migrate({ ownerUrl })).toEqual([]);
  });

  it("by several processes that start together is done by one of them", async () => {
    const all = await Promise.all([1, 2, 3].map(() => migrate({ ownerUrl })));
    expect(all.filter(({ length }) => length > 0)).toHaveLength(1);
  });

  it("lets the application in afterwards, with the password that its URL derives", async () => {
    await migrate({ ownerUrl });
    const database = connect({ url: applicationUrl(ownerUrl) });
    expect(await createUser(database)).toMatchObject({ displayName: "Robin Marlowe" });
    await database.close();
  });

  it("applies what is new, and undoes the whole of a migration that fails", async () => {
    await migrate({ ownerUrl, migrations: folder });
    await addMigration("0900-good.sql", "create table good (trust_id uuid);");
    await addMigration("0901-bad.sql", "create table bad (trust_id uuid); select 1 / 0;");
    await expect(migrate({ ownerUrl, migrations: folder })).rejects.toThrow(
      "The migration 0901-bad failed and was undone: division by zero",
    );
    expect([await exists("good"), await exists("bad")]).toEqual([true, false]);
  });

  it("refuses a database whose migration was changed afterwards", async () => {
    await migrate({ ownerUrl, migrations: folder });
    await addMigration("0002-reference-data.sql", "select 'another register';");
    await expect(migrate({ ownerUrl, migrations: folder })).rejects.toThrow(
      "The migration 0002-reference-data was changed after it had been applied",
    );
  });

  it("refuses a database that a newer Safeboard has migrated", async () => {
    await addMigration("0900-good.sql", "create table good (trust_id uuid);");
    await migrate({ ownerUrl, migrations: folder });
    await expect(migrate({ ownerUrl })).rejects.toThrow("it was migrated by a newer one");
  });
});

describe("an owner who is no superuser", () => {
  const owner = `safeboard_test_owner_${randomBytes(4).toString("hex")}`;
  const asOwner = () => {
    const url = new URL(ownerUrl);
    url.username = owner;
    url.password = "a password of its own";
    return url.href;
  };

  it("migrates a database of its own, given the three roles", async () => {
    await onServer(ownerUrl, async (sql) => {
      const [database] = await sql<{ name: string }[]>`select current_database() as name`;
      await sql.unsafe(`
        create role ${owner} login createrole password 'a password of its own';
        alter database ${database?.name} owner to ${owner};
        grant safeboard_owner to ${owner};
      `);
    });
    const appUrl = applicationUrl(ownerUrl);
    expect((await migrate({ ownerUrl: asOwner(), appUrl })).length).toBeGreaterThan(5);
    const database = connect({ url: appUrl });
    expect(await createUser(database)).toMatchObject({ displayName: "Robin Marlowe" });
    await database.close();
    await onServer(ownerUrl, (sql) =>
      sql.unsafe(
        `reassign owned by ${owner} to current_user; drop owned by ${owner}; drop role ${owner}`,
      ),
    );
  });
});
