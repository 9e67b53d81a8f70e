/** Boots the dashboard: configuration, database, services, HTTP; and takes them down in the opposite order. */
import type { Server } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { EnvironmentInvalid } from "@safeboard/database/environment";
import { DatabaseUnusable, prepareDatabase } from "@safeboard/database/prepare";
import { readConfiguration } from "./configuration.ts";
import { createServices } from "./create-services.ts";
import { httpApplication } from "./http-application.ts";
import { listen, PortInUse } from "./listen.ts";
import { printWelcome } from "./print-welcome.ts";
import { Shutdown } from "./shutdown.ts";

const serverBundle = new URL("../../build/server/index.js", import.meta.url);
const say = (line: string) => process.stdout.write(`${line}\n`);

async function boot(shutdown: Shutdown): Promise<void> {
  const configuration = readConfiguration(process.env);

  const prepared = await prepareDatabase(configuration, say);
  shutdown.add(prepared.stop);

  const { services, close } = await createServices(configuration, prepared, say);
  shutdown.add(close);

  const build: ServerBuild = await import(serverBundle.href);
  const { server, port } = await listen(httpApplication(configuration, services, build), {
    port: configuration.port,
    insist: configuration.portIsFixed,
  });
  shutdown.add(() => closeServer(server));

  printWelcome({ configuration, port, demonstration: services.demonstration }, say);
  process.send?.("ready"); // to the launcher, which then starts a worker
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // A browser keeps its connections open; requests under way get this long to finish.
    setTimeout(() => server.closeAllConnections(), 3_000).unref();
  });
}

const shutdown = new Shutdown(say);
shutdown.onSignals();
try {
  await boot(shutdown);
} catch (error) {
  process.stderr.write(`\nSafeboard could not start. ${explain(error)}\n`);
  await shutdown.run(1);
}

/** In words where the person can do something about it; else with the way to the mistake, which is ours. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const plain = [EnvironmentInvalid, DatabaseUnusable, PortInUse].some(
    (kind) => error instanceof kind,
  );
  return plain ? error.message : (error.stack ?? error.message);
}
