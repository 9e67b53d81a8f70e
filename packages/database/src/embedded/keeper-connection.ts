import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Socket } from "node:net";
import { connect } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { KeeperPlan } from "./keeper.ts";
import type { KeeperMessage } from "./keeper-address.ts";
import { anotherKeeperIsThere, readKeeperAddress } from "./keeper-address.ts";
import { serverEnvironment } from "./server-environment.ts";

const patienceForAnswer = 5_000; // milliseconds
const patienceForKeeper = 60_000; // milliseconds
const pauseBetweenTries = 50; // milliseconds

/** One user's connection to the keeper of a running database. */
export interface KeeperConnection {
  databasePort: number;
  /** Settles when the connection is gone, because we left or because the keeper died. */
  closed: Promise<void>;
  /** Leaves; settles when the database has stopped, if we were its last user. */
  leave: () => Promise<void>;
}

/**
 * Joins the keeper that runs this database, or starts one.
 * @param hear is called with what the keeper tells, for as long as the connection lives.
 * @throws with the keeper's own words when the database can't be started.
 */
export async function joinKeeper(
  plan: KeeperPlan,
  hear: (message: KeeperMessage) => void,
): Promise<KeeperConnection> {
  const latest = Date.now() + patienceForKeeper;
  for (;;) {
    const socket = await knock(plan.dataFolder);
    if (socket !== null) return waitUntilReady(socket, hear);
    if (Date.now() > latest) {
      throw new Error(
        `The database in ${plan.dataFolder} is held by a process that does not answer.`,
      );
    }
    await startKeeper(plan);
  }
}

/** Gives a connection that the keeper has answered, its first answer still unread; else null. */
async function knock(dataFolder: string): Promise<Socket | null> {
  const address = await readKeeperAddress(dataFolder);
  if (address === null) return null;
  const socket = connect(address.port, "127.0.0.1");
  try {
    const signal = AbortSignal.timeout(patienceForAnswer);
    await once(socket, "connect", { signal });
    socket.write(`${address.token}\n`);
    await once(socket, "readable", { signal });
    if (socket.readableLength > 0) return socket;
  } catch {
    // Nobody is there, or somebody else is: an old address.
  }
  socket.destroy();
  return null;
}

async function waitUntilReady(
  socket: Socket,
  hear: (message: KeeperMessage) => void,
): Promise<KeeperConnection> {
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  socket.on("close", () => close()).on("error", () => socket.destroy());
  const ready = Promise.withResolvers<number>();
  createInterface(socket).on("line", (line) => {
    const message = JSON.parse(line) as KeeperMessage;
    if (message.kind === "ready") ready.resolve(message.databasePort);
    if (message.kind === "failed") ready.reject(new Error(message.message));
    hear(message);
  });
  void closed.then(() => ready.reject(new Error("The database's keeper ended unexpectedly.")));
  const databasePort = await ready.promise;
  socket.unref(); // an open database is no reason for a finished program to stay
  return {
    databasePort,
    closed,
    leave: () => {
      socket.ref();
      socket.end();
      return closed;
    },
  };
}

// Settles when the keeper can be knocked at, or has found that another one is there.
async function startKeeper(plan: KeeperPlan): Promise<void> {
  const before = await readKeeperAddress(plan.dataFolder);
  const logFile = join(plan.dataFolder, "keeper.log");
  const log = openSync(logFile, "w", 0o600);
  const program = fileURLToPath(new URL("./keeper.ts", import.meta.url));
  const keeper = spawn(process.execPath, [program, JSON.stringify(plan)], {
    cwd: "/",
    detached: true,
    env: serverEnvironment,
    stdio: ["ignore", "ignore", log],
  });
  closeSync(log);
  keeper.unref();
  const exited = once(keeper, "exit");
  for (;;) {
    await Promise.race([wait(pauseBetweenTries), exited]);
    if (keeper.exitCode === anotherKeeperIsThere) {
      await wait(pauseBetweenTries);
      return;
    }
    if (keeper.exitCode !== null || keeper.signalCode !== null) {
      const complaint = await readFile(logFile, "utf8");
      throw new Error(`The database's keeper did not start. ${complaint.trim()}`);
    }
    const now = await readKeeperAddress(plan.dataFolder);
    if (now !== null && now.token !== before?.token) return;
  }
}
