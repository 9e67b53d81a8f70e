import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { PostgresBinaries } from "./binaries.ts";
import { embeddedBinariesFolder } from "./binaries.ts";
import { clusterDatabase, clusterUser, passwordFile } from "./cluster.ts";
import type { KeeperMessage } from "./keeper-address.ts";
import type { KeeperPlan } from "./keeper.ts";
import type { KeeperConnection } from "./keeper-connection.ts";
import { joinKeeper } from "./keeper-connection.ts";
import { serverAccount } from "./server-account.ts";
import { reachableBinaries, reachableDataFolder, temporaryDataFolder } from "./server-home.ts";

export interface EmbeddedPostgresOptions {
  /** Where the database is kept; by default the git-ignored `.safeboard/postgres` of this clone. */
  dataFolder?: string;
  /** The port that is wanted; another one is used, and told, when it is taken. */
  port?: number;
  /** A new, empty database, quick rather than safe, that is gone after `stop` or our own death. */
  ephemeral?: boolean;
  /** Another installation of PostgreSQL than the embedded one (see `findDebianPostgres`). */
  binaries?: PostgresBinaries;
  /** Hears, in plain English, what is being done and what goes wrong while the database runs. */
  onProgress?: (message: string) => void;
}

export interface EmbeddedPostgres {
  /** Address of the database as the server's superuser. It holds a password: never print it. */
  ownerUrl: string;
  port: number;
  /** Where the database really is, which can differ from the folder that was asked for. */
  dataFolder: string;
  /** Lets go of the database; it stops when nobody else uses it. Can be called twice. */
  stop: () => Promise<void>;
}

const dataFolderOfThisClone = fileURLToPath(
  new URL("../../../../.safeboard/postgres", import.meta.url),
);

/**
 * Starts the database, or joins it when another process already runs it. PostgreSQL listens on
 * 127.0.0.1 only, is restarted when it dies, and stops when its last user stops or is killed.
 * @throws with a message for a person when it can't be started.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions = {},
): Promise<EmbeddedPostgres> {
  const onProgress = options.onProgress ?? (() => {});
  const plan = await planKeeper(options);
  const hear = (message: KeeperMessage) => {
    if (message.kind !== "ready" && message.kind !== "failed") onProgress(message.message);
  };

  let stopping: Promise<void> | null = null;
  let connection = await joinKeeper(plan, hear);
  const port = connection.databasePort;
  const stayJoined = async (joined: KeeperConnection): Promise<void> => {
    await joined.closed;
    if (stopping !== null || plan.ephemeral) return;
    onProgress("The database's keeper stopped unexpectedly; starting it again");
    connection = await joinKeeper({ ...plan, port }, hear);
    await stayJoined(connection);
  };
  stayJoined(connection).catch((error: Error) => onProgress(error.message));

  const password = await readFile(passwordFile(plan.dataFolder), "utf8");
  return {
    ownerUrl: `postgres://${clusterUser}:${password}@127.0.0.1:${port}/${clusterDatabase}`,
    port,
    dataFolder: plan.dataFolder,
    stop: () => (stopping ??= connection.leave()),
  };
}

async function planKeeper(options: EmbeddedPostgresOptions): Promise<KeeperPlan> {
  const account = await serverAccount();
  const ephemeral = options.ephemeral ?? false;
  return {
    account,
    ephemeral,
    binaries: options.binaries ?? (await reachableBinaries(embeddedBinariesFolder(), account)),
    dataFolder: ephemeral
      ? await temporaryDataFolder(account)
      : await reachableDataFolder(options.dataFolder ?? dataFolderOfThisClone, account),
    port: options.port ?? null,
  };
}
