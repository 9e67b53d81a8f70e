import postgres from "postgres";
import type { Sql } from "postgres";
import { applicationPassword, applicationUrl } from "./application-url.ts";
import { installJobQueues } from "./jobs/install-job-queues.ts";
import type { Migration } from "./migration-files.ts";
import { readMigrations } from "./migration-files.ts";
import { ownerRole } from "./role-names.ts";
import { closeDatabase, ensureApplicationPassword, ensureRoles } from "./roles.ts";
import { requireSupportedServer } from "./server-version.ts";

export interface MigrateOptions {
  /** Who owns the database: a superuser, or a user with CREATEROLE who owns the database. */
  ownerUrl: string;
  /** Where the application logs in; derived from the owner's URL when absent. */
  appUrl?: string | undefined;
  /** Another folder of migrations, for tests. */
  migrations?: URL;
}

const migrationsFolder = new URL("./migrations/", import.meta.url);

// Any fixed number: processes that start together migrate one after another.
const lockNumber = 7_239_514_018;

/**
 * Brings the database to the newest schema and makes sure that the application can log in. Each
 * migration runs in a transaction of its own; run again, it changes nothing.
 * @returns the names of the migrations applied now.
 * @throws when an applied migration was changed or has gone, and when the server is too old.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const migrations = await readMigrations(options.migrations ?? migrationsFolder);
  const appUrl = applicationUrl(options.ownerUrl, { appUrl: options.appUrl });
  const sql = postgres(options.ownerUrl, { max: 1, max_lifetime: null, onnotice: () => {} });
  try {
    await requireSupportedServer(sql);
    await sql`select pg_advisory_lock(${lockNumber})`;
    await ensureRoles(sql);
    await closeDatabase(sql);
    await sql.unsafe(`set role ${ownerRole}`);
    const applied = await applyMissing(sql, migrations);
    await installJobQueues(sql);
    await sql.unsafe("reset role");
    await ensureApplicationPassword(sql, appUrl, applicationPassword(appUrl));
    return applied;
  } finally {
    await sql.end();
  }
}

async function applyMissing(sql: Sql, migrations: Migration[]): Promise<string[]> {
  await sql`
    create table if not exists applied_migration (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`;
  const recorded = await sql<{ name: string; checksum: string }[]>`
    select name, checksum from applied_migration order by name`;
  refuseChanged(recorded, migrations);

  const known = new Set(recorded.map(({ name }) => name));
  const missing = migrations.filter(({ name }) => !known.has(name));
  for (const migration of missing) await apply(sql, migration);
  return missing.map(({ name }) => name);
}

async function apply(sql: Sql, migration: Migration): Promise<void> {
  try {
    await sql.begin(async (transaction) => {
      await transaction.unsafe(migration.sql).simple();
      await transaction`
        insert into applied_migration (name, checksum)
        values (${migration.name}, ${migration.checksum})`;
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The migration ${migration.name} failed and was undone: ${reason}`, { cause });
  }
}

function refuseChanged(
  recorded: readonly { name: string; checksum: string }[],
  migrations: readonly Migration[],
): void {
  for (const { name, checksum } of recorded) {
    const migration = migrations.find((candidate) => candidate.name === name);
    if (migration === undefined) {
      throw new Error(
        `This database has the migration ${name}, which this Safeboard does not know: ` +
          `it was migrated by a newer one. Start that one, or restore a backup from before it.`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new Error(
        `The migration ${name} was changed after it had been applied to this database. ` +
          `Undo the change, and make it in a new migration.`,
      );
    }
  }
}
