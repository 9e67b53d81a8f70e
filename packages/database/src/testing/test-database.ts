import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { applicationUrl } from "../application-url.ts";
import { connect } from "../connect.ts";
import type { Database } from "../connect.ts";
import { closeDatabase } from "../roles.ts";
import type { TestServer } from "./test-cluster.ts";
import { databaseUrl, onServer } from "./test-cluster.ts";

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

export interface TestDatabase {
  /** As the application sees it. */
  database: Database;
  /** As the owner sees it: for what only migrations, loading and gates do. */
  ownerUrl: string;
}

/**
 * A database of its own for the test file that asks, cloned from the migrated template.
 * It is closed and dropped after the file's tests.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject("testServer");
  const name = `${server.template}_${randomBytes(6).toString("hex")}`;
  await onServer(server.ownerUrl, (sql) =>
    sql.unsafe(`create database ${name} template ${server.template}`),
  );
  const ownerUrl = databaseUrl(server.ownerUrl, name);
  // A clone has its template's tables and grants, but not the database's own privileges.
  await onServer(ownerUrl, closeDatabase);
  const database = connect({ url: applicationUrl(ownerUrl), maximumConnections: 4 });
  afterAll(async () => {
    await database.close();
    await onServer(server.ownerUrl, (sql) => sql.unsafe(`drop database ${name} with (force)`));
  });
  return { database, ownerUrl };
}
