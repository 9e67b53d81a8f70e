import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { programPath } from "./binaries.ts";
import type { ClusterPlan } from "./cluster.ts";
import { clusterFolder } from "./cluster.ts";
import { serverEnvironment } from "./server-environment.ts";

const run = promisify(execFile);

export interface ServerPlan extends ClusterPlan {
  port: number;
}

export interface RunningServer {
  /** Settles when the server's process has ended, for whatever reason. */
  ended: Promise<void>;
  /** "fast" rolls open transactions back and closes cleanly, "immediate" just ends. */
  stop: (mode: "fast" | "immediate") => Promise<void>;
}

export const serverLog = (dataFolder: string): string => join(dataFolder, "server.log");

/**
 * Starts PostgreSQL and waits until it accepts connections, however long recovery takes.
 * @throws with the end of the server's log when it ends instead.
 */
export async function startServer(plan: ServerPlan): Promise<RunningServer> {
  const cluster = clusterFolder(plan.dataFolder);
  const log = openSync(serverLog(plan.dataFolder), "w", 0o600);
  const server = spawn(programPath(plan.binaries.folder, "postgres"), serverOptions(plan), {
    ...plan.account,
    cwd: "/",
    env: serverEnvironment,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const ended = once(server, "exit").then(() => undefined);
  const isRunning = () => server.exitCode === null && server.signalCode === null;

  while (isRunning()) {
    const [pid, ...rest] = await postmasterLines(cluster);
    if (Number(pid) === server.pid && rest[6]?.trim() === "ready") {
      return {
        ended,
        stop: async (mode) => {
          if (isRunning()) await stopCluster(plan, mode);
        },
      };
    }
    await Promise.race([wait(20), ended]);
  }
  throw new Error(
    `PostgreSQL did not start. The end of its log:\n${await endOfLog(plan.dataFolder)}`,
  );
}

/**
 * Ends a server that an earlier, killed keeper left running on this data, and clears a
 * `postmaster.pid` whose number another program has been given since. Only the holder of the
 * keeper's lock may call this: it alone knows that nobody else is starting this database.
 */
export async function clearLeftovers(plan: ClusterPlan): Promise<void> {
  const cluster = clusterFolder(plan.dataFolder);
  const [pid] = await postmasterLines(cluster);
  if (pid === undefined) return;
  const command = await readFile(`/proc/${Number(pid)}/cmdline`, "utf8").catch(() =>
    run("ps", ["-o", "args=", "-p", String(Number(pid))]).then(
      ({ stdout }) => stdout,
      () => "",
    ),
  );
  if (command.includes(cluster)) await stopCluster(plan, "fast");
  else await rm(join(cluster, "postmaster.pid"), { force: true });
}

function serverOptions(plan: ServerPlan): string[] {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    `port=${plan.port}`,
    "max_connections=100",
    "timezone=UTC",
    "log_timezone=UTC",
    "lc_messages=C",
    ...(plan.ephemeral ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off"] : []),
  ];
  return ["-D", clusterFolder(plan.dataFolder), ...settings.flatMap((setting) => ["-c", setting])];
}

async function stopCluster(plan: ClusterPlan, mode: "fast" | "immediate"): Promise<void> {
  const pgCtl = (how: string) =>
    run(
      programPath(plan.binaries.folder, "pg_ctl"),
      ["stop", "-D", clusterFolder(plan.dataFolder), "-m", how, "-w", "-t", "60"],
      { ...plan.account, cwd: "/", env: serverEnvironment },
    );
  await pgCtl(mode).catch(() => pgCtl("immediate"));
}

async function postmasterLines(cluster: string): Promise<string[]> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  return text === "" ? [] : text.split("\n");
}

async function endOfLog(dataFolder: string): Promise<string> {
  const text = await readFile(serverLog(dataFolder), "utf8").catch(() => "");
  return text.trim().split("\n").slice(-15).join("\n");
}
