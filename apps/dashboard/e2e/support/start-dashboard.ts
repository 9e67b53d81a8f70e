import { startEmbeddedPostgres } from "@safeboard/database/embedded";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../app/server/main.ts", import.meta.url));
const workerMain = fileURLToPath(new URL("../../../worker/src/main.ts", import.meta.url));

/** The day on which every end-to-end test takes place. */
const testDay = "2026-11-22";

export interface RunningDashboard {
  origin: string;
  /** Takes it all down again, its database too. */
  stop(): Promise<void>;
}

/** Starts the dashboard and a worker as their users do, on a PostgreSQL of its own with the demonstration loaded. */
export async function startDashboard(): Promise<RunningDashboard> {
  const postgres = await startEmbeddedPostgres({ ephemeral: true });
  const environment = {
    ...process.env,
    DATABASE_URL: postgres.ownerUrl,
    PORT: "0",
    SAFEBOARD_TODAY: testDay,
  };
  const start = (program: string) =>
    spawn(process.execPath, [program], {
      env: environment,
      stdio: ["ignore", "pipe", "inherit"],
    });
  const server = start(main);
  const running = [server];
  const stop = async () => {
    for (const program of running) {
      if (program.exitCode !== null || program.signalCode !== null) continue;
      program.kill("SIGTERM");
      await once(program, "exit");
    }
    await postgres.stop();
  };
  try {
    const origin = await originOf(server);
    // Nobody waits for it: what it is given lies in its queue until it is there.
    const worker = start(workerMain);
    worker.stdout.resume();
    running.unshift(worker);
    return { origin, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits until the server says where it is; fails with what it said instead. */
async function originOf(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error("The dashboard's output cannot be read.");
  const said: string[] = [];
  for await (const line of createInterface({ input: server.stdout })) {
    said.push(line);
    const origin = /ready: (http\S+)/.exec(line)?.[1];
    if (origin) {
      server.stdout.resume();
      return origin;
    }
  }
  throw new Error(`The dashboard did not start:\n${said.join("\n")}`);
}
