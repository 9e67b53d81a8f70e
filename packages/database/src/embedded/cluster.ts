import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { PostgresBinaries } from "./binaries.ts";
import { programPath } from "./binaries.ts";
import type { ServerAccount } from "./server-account.ts";
import { giveTo } from "./server-home.ts";
import { serverEnvironment } from "./server-environment.ts";

const run = promisify(execFile);

export const clusterUser = "postgres";
export const clusterDatabase = "safeboard";

export const clusterFolder = (dataFolder: string): string => join(dataFolder, "cluster");
export const passwordFile = (dataFolder: string): string => join(dataFolder, "password");

/** A database cluster on disk, and what may run it. */
export interface ClusterPlan {
  dataFolder: string;
  binaries: PostgresBinaries;
  account: ServerAccount | null;
  /** True trades safety against a crash for speed: for databases that are thrown away. */
  ephemeral: boolean;
}

/**
 * Makes sure that the data folder holds a whole cluster of this major version.
 * @returns whether it was made now.
 * @throws when another major version of PostgreSQL wrote what is there.
 */
export async function ensureCluster(plan: ClusterPlan): Promise<"made" | "found"> {
  const cluster = clusterFolder(plan.dataFolder);
  const writtenBy = await readFile(join(cluster, "PG_VERSION"), "utf8").catch(() => null);
  if (writtenBy === null) {
    await createCluster(plan);
    return "made";
  }
  if (writtenBy.trim() !== plan.binaries.major) {
    throw new Error(
      `The database in ${cluster} was written by PostgreSQL ${writtenBy.trim()}, and this ` +
        `Safeboard runs PostgreSQL ${plan.binaries.major}, which can't open it. Nothing was changed. ` +
        `Start the Safeboard that wrote it, or move that folder away to begin with an empty database.`,
    );
  }
  return "found";
}

// Built beside its final place and renamed when whole, so that one cut short is never mistaken
// for a database.
async function createCluster(plan: ClusterPlan): Promise<void> {
  const { dataFolder, binaries, account } = plan;
  const unfinished = join(dataFolder, "cluster.unfinished");
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await giveTo(account, unfinished);
  await writePassword(dataFolder, account);

  const options = { ...account, cwd: "/", env: serverEnvironment };
  await run(
    programPath(binaries.folder, "initdb"),
    [
      ...["--pgdata", unfinished, "--username", clusterUser, "--pwfile", passwordFile(dataFolder)],
      ...["--auth=scram-sha-256", "--encoding=UTF8", "--data-checksums", "--no-instructions"],
      ...localeOptions(binaries),
      ...(plan.ephemeral ? ["--no-sync"] : []),
    ],
    options,
  );
  const creation = run(
    programPath(binaries.folder, "postgres"),
    ["--single", "-D", unfinished, "postgres"],
    options,
  );
  creation.child.stdin?.end(`create database ${clusterDatabase}\n`);
  await creation;
  await rename(unfinished, clusterFolder(dataFolder));
}

async function writePassword(dataFolder: string, account: ServerAccount | null): Promise<void> {
  const path = passwordFile(dataFolder);
  await rm(path, { force: true });
  const password = randomBytes(24).toString("base64url");
  await writeFile(path, password, { mode: 0o600, flag: "wx", flush: true });
  await giveTo(account, path);
}

// From version 17 PostgreSQL brings C.UTF-8 itself, so sorting is the same on every machine.
function localeOptions(binaries: PostgresBinaries): string[] {
  return Number(binaries.major) >= 17
    ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
    : ["--locale=C.UTF-8"];
}
