import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { PostgresBinaries } from "./binaries.ts";
import { tryBinaries } from "./binaries.ts";
import type { ServerAccount } from "./server-account.ts";

const run = promisify(execFile);

// Where root keeps what the server's user must reach when the clone is closed to that user, as a
// clone in /root is. The clone's own permissions are never widened.
const sharedHome = "/var/lib/safeboard";

/** Gives binaries that the account can run: those in `folder`, or a copy of them that it can reach. */
export async function reachableBinaries(
  folder: string,
  account: ServerAccount | null,
): Promise<PostgresBinaries> {
  const inPlace = await tryBinaries(folder, account);
  if (inPlace !== null) return inPlace;

  const asOurselves = await tryBinaries(folder, null);
  if (asOurselves === null || account === null) {
    throw new Error(
      `The built-in PostgreSQL in ${folder} does not run on this machine. ` +
        `Install PostgreSQL 15.14 or later and set DATABASE_URL to its address.`,
    );
  }
  const copy = join(sharedHome, `postgresql-${asOurselves.version}`);
  const copied = (await tryBinaries(copy, account)) ?? (await copyBinaries(folder, copy, account));
  if (copied === null) {
    throw new Error(`The built-in PostgreSQL was copied to ${copy}, but does not run from there.`);
  }
  return copied;
}

async function copyBinaries(from: string, to: string, account: ServerAccount) {
  await mkdir(sharedHome, { recursive: true, mode: 0o755 });
  const unfinished = await mkdtemp(`${to}-`);
  await cp(from, unfinished, { recursive: true, verbatimSymlinks: true });
  await chmod(unfinished, 0o755);
  await rm(to, { recursive: true, force: true });
  await rename(unfinished, to);
  return tryBinaries(to, account);
}

/**
 * Gives the folder that holds a database: `wanted`, or, when the account can't enter that one, a
 * folder of its own elsewhere, whose place is noted in `wanted` so that it is found again.
 */
export async function reachableDataFolder(
  wanted: string,
  account: ServerAccount | null,
): Promise<string> {
  await mkdir(wanted, { recursive: true, mode: 0o711 });
  const note = join(wanted, "kept-in");
  const noted = await readFile(note, "utf8").catch(() => "");
  if (noted !== "") return noted.trim();
  if (account === null || (await canEnter(wanted, account))) return wanted;

  const elsewhere = join(sharedHome, randomBytes(6).toString("hex"));
  await mkdir(elsewhere, { recursive: true, mode: 0o711 });
  await writeFile(note, `${elsewhere}\n`);
  return elsewhere;
}

/** Makes an empty folder for a database that is thrown away, where the account can reach it. */
export async function temporaryDataFolder(account: ServerAccount | null): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "safeboard-"));
  await chmod(folder, 0o711);
  if (account === null || (await canEnter(folder, account))) return folder;
  await rm(folder, { recursive: true });
  await mkdir(sharedHome, { recursive: true, mode: 0o755 });
  const elsewhere = await mkdtemp(join(sharedHome, "temporary-"));
  await chmod(elsewhere, 0o711);
  return elsewhere;
}

/** Gives a file or folder to the account; does nothing when the server runs as ourselves. */
export async function giveTo(account: ServerAccount | null, path: string): Promise<void> {
  if (account !== null) await chown(path, account.uid, account.gid);
}

async function canEnter(folder: string, account: ServerAccount): Promise<boolean> {
  try {
    await run("test", ["-x", folder], { ...account, cwd: "/" });
    return true;
  } catch {
    return false;
  }
}
