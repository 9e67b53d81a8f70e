import { startEmbeddedPostgres } from "@safeboard/database/embedded";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../app/server/main.ts", import.meta.url));

/** The day on which every end-to-end test takes place. */
export const testDay = "2026-11-22";

/**
 * Starts the dashboard as its users do, on a PostgreSQL of its own with the demonstration loaded,
 * and tells the tests where it is.
 *
 * @returns what takes it all down again
 */
export default async function startDashboard(): Promise<() => Promise<void>> {
  const postgres = await startEmbeddedPostgres({ ephemeral: true });
  const server = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      DATABASE_URL: postgres.ownerUrl,
      PORT: "0",
      SAFEBOARD_TODAY: testDay,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = async () => {
    if (server.exitCode === null) {
      server.kill("SIGTERM");
      await once(server, "exit");
    }
    await postgres.stop();
  };
  try {
    process.env["SAFEBOARD_E2E_ORIGIN"] = await originOf(server);
    process.env["SAFEBOARD_E2E_DATABASE"] = postgres.ownerUrl;
    return stop;
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
