/**
 * The keeper: one background process for each running database. It starts PostgreSQL, starts it
 * again when it dies, and stops it when its last user has gone. A user is an open connection to
 * the keeper, which the operating system closes however the user ends, so nothing can be
 * forgotten. It lives in a session of its own: Ctrl-C in the terminal does not reach it, and the
 * application can finish what it is writing first.
 */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { ClusterPlan } from "./cluster.ts";
import { ensureCluster } from "./cluster.ts";
import { freePort } from "./free-port.ts";
import { anotherKeeperIsThere, readKeeperAddress, writeKeeperAddress } from "./keeper-address.ts";
import { takeKeeperLock } from "./keeper-lock.ts";
import type { KeeperUsers } from "./keeper-users.ts";
import { receiveUsers } from "./keeper-users.ts";
import type { RunningServer, ServerPlan } from "./server.ts";
import { clearLeftovers, startServer } from "./server.ts";

export interface KeeperPlan extends ClusterPlan {
  /** The port that is wanted, or null for the one that it had last time. */
  port: number | null;
}

const attemptsToStart = 12;
const longestPause = 5_000; // milliseconds
const patienceForGoodbye = 1_000; // milliseconds

async function keep(plan: KeeperPlan): Promise<void> {
  if (!takeKeeperLock(join(plan.dataFolder, "keeper.lock"))) {
    process.exit(anotherKeeperIsThere);
  }
  const users = await receiveUsers();
  process.on("SIGTERM", users.close).on("SIGINT", users.close);

  await clearLeftovers(plan); // before the port is chosen, because one may still hold it
  const { databasePort: portLastTime = null } = (await readKeeperAddress(plan.dataFolder)) ?? {};
  const databasePort = await freePort(plan.port ?? portLastTime);
  const { port, token } = users;
  await writeKeeperAddress(plan.dataFolder, { pid: process.pid, port, token, databasePort });

  await serve({ ...plan, port: databasePort }, users);
  if (plan.ephemeral) await rm(plan.dataFolder, { recursive: true, force: true });
  users.dismiss();
  setTimeout(() => process.exit(), patienceForGoodbye).unref(); // a user may be frozen
}

/** Runs the server, again whenever it dies, until its users are gone. */
async function serve(plan: ServerPlan, users: KeeperUsers): Promise<void> {
  try {
    users.tell({ kind: "progress", message: "Preparing the database" });
    await ensureCluster(plan);
    let server = await startWithPatience(plan);
    users.tell({ kind: "ready", databasePort: plan.port });

    const gone = users.gone.then(() => "gone" as const);
    while ((await Promise.race([gone, server.ended])) !== "gone") {
      const message = "The database stopped unexpectedly; starting it again";
      users.tell({ kind: "restarting", message });
      server = await startWithPatience(plan);
      users.tell({ kind: "ready", databasePort: plan.port });
    }
    await server.stop(plan.ephemeral ? "immediate" : "fast");
  } catch (error) {
    users.tell({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
    await Promise.race([users.arrived, users.gone]); // somebody must hear why
  }
}

// After a crash, orphaned server processes hold the shared memory for a moment, and the next start
// is refused until they have noticed.
async function startWithPatience(plan: ServerPlan): Promise<RunningServer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startServer(plan);
    } catch (error) {
      if (attempt === attemptsToStart) throw error;
      await wait(Math.min(50 * 2 ** attempt, longestPause));
    }
  }
}

const [plan] = process.argv.slice(2);
if (plan === undefined) throw new Error("The keeper is started by startEmbeddedPostgres.");
await keep(JSON.parse(plan) as KeeperPlan);
