/**
 * The keeper: one background process for each running database. It starts PostgreSQL, starts it
 * again when it dies, and stops it when its last user has gone. A user is an open connection to
 * the keeper, which the operating system closes however the user ends, so nothing can be
 * forgotten. It lives in a session of its own: Ctrl-C in the terminal does not reach it, and the
 * application can finish what it is writing first.
 */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import type { AddressInfo, Socket } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import type { ClusterPlan } from "./cluster.ts";
import { ensureCluster } from "./cluster.ts";
import { freePort } from "./free-port.ts";
import type { KeeperAddress, KeeperMessage } from "./keeper-address.ts";
import { anotherKeeperIsThere, readKeeperAddress, writeKeeperAddress } from "./keeper-address.ts";
import { takeKeeperLock } from "./keeper-lock.ts";
import type { RunningServer, ServerPlan } from "./server.ts";
import { clearLeftovers, startServer } from "./server.ts";

export interface KeeperPlan extends ClusterPlan {
  /** The port that is wanted, or null for the one that it had last time. */
  port: number | null;
}

const attemptsToRestart = 12;
const longestPause = 5_000; // milliseconds
const patienceForFirstUser = 30_000; // milliseconds
const patienceForGoodbye = 1_000; // milliseconds

async function keep(plan: KeeperPlan): Promise<void> {
  if (!takeKeeperLock(join(plan.dataFolder, "keeper.lock"))) {
    process.exit(anotherKeeperIsThere);
  }
  const users = new Set<Socket>();
  const firstUser = Promise.withResolvers<void>();
  const leaving = Promise.withResolvers<void>();
  let closing = false;
  const close = () => {
    closing = true;
    leaving.resolve();
  };
  let latest: KeeperMessage = { kind: "progress", message: "Starting the database" };
  const tell = (message: KeeperMessage) => {
    latest = message;
    for (const user of users) user.write(`${JSON.stringify(message)}\n`);
  };

  const token = randomBytes(18).toString("base64url");
  const reception = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on("error", () => socket.destroy());
    createInterface(socket).once("line", (line) => {
      if (line !== token || closing) return socket.destroy();
      users.add(socket);
      firstUser.resolve();
      return socket.write(`${JSON.stringify(latest)}\n`);
    });
    const left = () => {
      if (!users.has(socket)) return;
      if (users.size > 1) {
        users.delete(socket);
        socket.end();
      } else close(); // the last one is answered when the database has stopped
    };
    socket.on("end", left).on("close", left);
  });
  reception.listen(0, "127.0.0.1");
  await once(reception, "listening");
  setTimeout(() => users.size === 0 && close(), patienceForFirstUser).unref();
  process.on("SIGTERM", close).on("SIGINT", close);

  await clearLeftovers(plan); // first, because one may still hold the port
  const before = await readKeeperAddress(plan.dataFolder);
  const port = await freePort(plan.port ?? before?.databasePort ?? null);
  const serverPlan: ServerPlan = { ...plan, port };
  const address: KeeperAddress = {
    pid: process.pid,
    port: (reception.address() as AddressInfo).port,
    token,
    databasePort: port,
  };
  await writeKeeperAddress(plan.dataFolder, address);

  let server: RunningServer | null = null;
  try {
    server = await firstStart(serverPlan, tell);
    tell({ kind: "ready", databasePort: port });
    server = await keepRunning(serverPlan, server, leaving.promise, tell);
  } catch (error) {
    tell({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
    await Promise.race([firstUser.promise, leaving.promise]); // somebody must hear why
  }
  reception.close();
  await server?.stop(plan.ephemeral ? "immediate" : "fast");
  if (plan.ephemeral) await rm(plan.dataFolder, { recursive: true, force: true });
  for (const user of users) user.end();
  setTimeout(() => process.exit(), patienceForGoodbye).unref(); // a user may be frozen
}

async function firstStart(
  plan: ServerPlan,
  tell: (message: KeeperMessage) => void,
): Promise<RunningServer> {
  tell({ kind: "progress", message: "Preparing the database" });
  await ensureCluster(plan);
  return startAgainAndAgain(plan, Promise.withResolvers<void>().promise);
}

/** Restarts the server whenever it dies, until `leaving`; gives the server that is then running. */
async function keepRunning(
  plan: ServerPlan,
  first: RunningServer,
  leaving: Promise<void>,
  tell: (message: KeeperMessage) => void,
): Promise<RunningServer | null> {
  let server = first;
  const left = leaving.then(() => "left" as const);
  while ((await Promise.race([left, server.ended])) !== "left") {
    tell({ kind: "restarting", message: "The database stopped unexpectedly; starting it again" });
    server = await startAgainAndAgain(plan, leaving);
    tell({ kind: "ready", databasePort: plan.port });
  }
  return server;
}

// After a crash, orphaned server processes hold the shared memory for a moment, and the next start
// is refused until they have noticed.
async function startAgainAndAgain(
  plan: ServerPlan,
  givingUp: Promise<void>,
): Promise<RunningServer> {
  let stopTrying = false;
  void givingUp.then(() => (stopTrying = true));
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startServer(plan);
    } catch (error) {
      if (attempt === attemptsToRestart || stopTrying) throw error;
      await wait(Math.min(50 * 2 ** attempt, longestPause));
    }
  }
}

const [plan] = process.argv.slice(2);
if (plan !== undefined) await keep(JSON.parse(plan) as KeeperPlan);
