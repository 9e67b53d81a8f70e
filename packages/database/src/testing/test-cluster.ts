/**
 * Real Postgres for tests: one server for a package's run, one template database migrated once,
 * a clone of it for each test file.
 *
 * In a package's vitest.config.ts:
 *
 *     test: { globalSetup: ["@safeboard/database/testing/embedded-server"] }
 *
 * In a test file:
 *
 *     import { createTestDatabase } from "@safeboard/database/testing";
 *     import { createTrust } from "@safeboard/database/factories/trusts";
 *
 *     const { database } = await createTestDatabase();   // gone after the file's tests
 *     const trust = await createTrust(database, { schools: ["Ashdown Vale"] });
 *
 * Make a new trust in each test; nothing is ever cleaned up inside a database. With DATABASE_URL
 * set, that server is used instead: databases are made on it, and dropped at the end.
 */
import { randomBytes } from "node:crypto";
import postgres from "postgres";
import type { PostgresBinaries } from "../embedded/binaries.ts";
import { startEmbeddedPostgres } from "../embedded/embedded-postgres.ts";
import { migrate } from "../migrate.ts";

/** What test files must know of the server; handed to them through vitest's `provide`. */
export interface TestServer {
  /** A database of the server that is not the template, as its owner. */
  ownerUrl: string;
  template: string;
}

export interface TestCluster extends TestServer {
  stop: () => Promise<void>;
}

/**
 * Starts a server that is thrown away (or uses the one at `url`) and migrates the template.
 * @param options.binaries another PostgreSQL than the embedded one
 */
export async function createTestCluster(
  options: { url?: string | undefined; binaries?: PostgresBinaries } = {},
): Promise<TestCluster> {
  const { ownerUrl, stop } =
    options.url === undefined
      ? await startEmbeddedPostgres({
          ephemeral: true,
          ...(options.binaries !== undefined && { binaries: options.binaries }),
        })
      : { ownerUrl: options.url, stop: async () => {} };
  const template = `safeboard_test_${randomBytes(6).toString("hex")}`;
  await onServer(ownerUrl, (sql) => sql.unsafe(`create database ${template}`));
  await migrate({ ownerUrl: databaseUrl(ownerUrl, template) });
  return {
    ownerUrl,
    template,
    stop: async () => {
      await onServer(ownerUrl, (sql) => dropDatabases(sql, template));
      await stop();
    },
  };
}

export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

export async function onServer<T>(
  url: string,
  work: (sql: postgres.Sql) => Promise<T>,
): Promise<T> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

async function dropDatabases(sql: postgres.Sql, prefix: string): Promise<void> {
  const found = await sql<{ name: string }[]>`
    select datname as name from pg_database where starts_with(datname, ${prefix})`;
  for (const { name } of found) await sql.unsafe(`drop database ${name} with (force)`);
}
