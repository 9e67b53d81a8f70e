import { applicationUrl } from "@safeboard/database/application-url";
import { connect } from "@safeboard/database/connect";
import { startEmbeddedPostgres } from "@safeboard/database/embedded";
import { migrate } from "@safeboard/database/migrate";
import { createIdentity } from "@safeboard/identity";
import postgres from "postgres";
import { keepBenchmarkFigures } from "./keep-benchmark-figures.ts";
import { loadBenchmarkData } from "./load-benchmark-data.ts";

export interface BenchmarkDatabase {
  /** As the server's superuser, whom row-level security doesn't bind. */
  ownerUrl: string;
  /** Where the application logs in. */
  applicationUrl: string;
  trusts: number;
  schools: number;
  rows: number;
  megabytes: number;
  /** Seconds that migrating and loading took. */
  seconds: number;
}

export interface BenchmarkDatabases {
  /** The trust of 100 schools and nobody else. */
  oneTrust: BenchmarkDatabase;
  /** The same trust among all the others. */
  national: BenchmarkDatabase;
  /** The trust of 100 schools, in both of them. */
  trustId: string;
  /** "PostgreSQL 18.4". */
  server: string;
}

export const schoolsOfTheTrust = 100;

/** The day by which everything is judged: the data end on it. */
export const benchmarkDay = "2026-11-16";

/** The staff of the trust's first school, whose training is shown as a matrix. */
export const staffOfTheLargestSchool = 200;

/** Who leads the trust of 100 schools. */
export const lead = {
  email: "lead@benchmark.example",
  displayName: "Robin Marlowe",
  password: "Nine-lanterns-over-the-weir",
};

/**
 * Two databases on one server that is thrown away afterwards.
 *
 * @param otherTrusts the number of schools of every other trust in the national one
 * @param onStarted is handed the way to take the server down, before anything else is done with it
 */
export async function createBenchmarkDatabases({
  otherTrusts,
  say,
  onStarted,
}: {
  otherTrusts: readonly number[];
  say: (line: string) => void;
  onStarted: (stop: () => Promise<void>) => void;
}): Promise<BenchmarkDatabases> {
  const server = await startEmbeddedPostgres({ ephemeral: true });
  onStarted(server.stop);
  say("Loading one trust of 100 schools");
  const oneTrust = await createDatabase(server.ownerUrl, "one_trust", [schoolsOfTheTrust]);
  say(`Loading the same trust among ${otherTrusts.length} others`);
  const national = await createDatabase(server.ownerUrl, "national", [
    schoolsOfTheTrust,
    ...otherTrusts,
  ]);
  return {
    oneTrust,
    national,
    trustId: await onlyTrustOf(oneTrust),
    server: await serverVersion(server.ownerUrl),
  };
}

async function createDatabase(
  serverUrl: string,
  name: string,
  trustSizes: readonly number[],
): Promise<BenchmarkDatabase> {
  const started = performance.now();
  await onDatabase(serverUrl, (sql) => sql.unsafe(`create database ${name}`));
  const address = new URL(serverUrl);
  address.pathname = `/${name}`;
  const ownerUrl = address.href;
  await migrate({ ownerUrl });
  const appUrl = applicationUrl(ownerUrl);
  await loadBenchmarkData(ownerUrl, trustSizes, await createLead(appUrl));
  await keepBenchmarkFigures({ ownerUrl, applicationUrl: appUrl }, benchmarkDay);
  const size = await onDatabase(ownerUrl, sizeOfDatabase);
  return {
    ownerUrl,
    applicationUrl: appUrl,
    trusts: trustSizes.length,
    schools: trustSizes.reduce((sum, schools) => sum + schools, 0),
    ...size,
    seconds: (performance.now() - started) / 1_000,
  };
}

async function createLead(url: string): Promise<string> {
  const database = connect({ url });
  try {
    const created = await createIdentity({ database, now: () => new Date() }).createUser(lead);
    if (created.outcome !== "created") throw new Error(`The lead is ${created.outcome}.`);
    return created.userId;
  } finally {
    await database.close();
  }
}

async function sizeOfDatabase(sql: postgres.Sql): Promise<{ rows: number; megabytes: number }> {
  const [size] = await sql<{ rows: number; megabytes: number }[]>`
    select sum(reltuples)::integer as rows,
      (pg_database_size(current_database()) / 1048576)::integer as megabytes
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`;
  if (!size) throw new Error("Postgres didn't say how large the database is.");
  return size;
}

const onlyTrustOf = ({ ownerUrl }: BenchmarkDatabase) =>
  onDatabase(ownerUrl, async (sql) => {
    const [trust] = await sql<{ id: string }[]>`select id from trust`;
    if (!trust) throw new Error("No trust was loaded.");
    return trust.id;
  });

const serverVersion = (url: string) =>
  onDatabase(url, async (sql) => {
    const [row] = await sql<{ version: string }[]>`
      select split_part(current_setting('server_version'), ' ', 1) as version`;
    return `PostgreSQL ${row?.version}`;
  });

async function onDatabase<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
