import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** How to reach the keeper of a database, as it writes it into the database's folder. */
export interface KeeperAddress {
  pid: number;
  /** Where the keeper listens on 127.0.0.1. */
  port: number;
  /** Said by every user of the keeper, so that only those who can read the folder are users. */
  token: string;
  /** Where PostgreSQL listens; kept so that it listens there again next time. */
  databasePort: number;
}

/** What a keeper tells its users, one JSON line each. */
export type KeeperMessage =
  | { kind: "progress"; message: string }
  | { kind: "ready"; databasePort: number }
  | { kind: "restarting"; message: string }
  | { kind: "failed"; message: string };

/** The exit status of a keeper that found another one at work on the same folder. */
export const anotherKeeperIsThere = 3;

const addressFile = (dataFolder: string): string => join(dataFolder, "keeper.json");

/** What the last keeper wrote, whether it still runs or not; null when that can't be read. */
export async function readKeeperAddress(dataFolder: string): Promise<KeeperAddress | null> {
  try {
    return JSON.parse(await readFile(addressFile(dataFolder), "utf8")) as KeeperAddress;
  } catch {
    return null; // there was none yet, or a power cut left half a file
  }
}

export async function writeKeeperAddress(dataFolder: string, address: KeeperAddress) {
  const unfinished = `${addressFile(dataFolder)}.unfinished`;
  await writeFile(unfinished, JSON.stringify(address), { mode: 0o600, flush: true });
  await rename(unfinished, addressFile(dataFolder));
}
