/** One dashboard under measurement, in a process of its own, as it is served in production. */
import type { AddressInfo } from "node:net";
import { readConfiguration } from "@safeboard/dashboard/configuration";
import { createServices } from "@safeboard/dashboard/create-services";
import { httpApplication } from "@safeboard/dashboard/http-application";
import { benchmarkDay } from "../data/benchmark-databases.ts";
import { constantServices } from "./constant-services.ts";
import type { ServerMessage, ServerWanted } from "./messages.ts";

const serverBundle = new URL("../../../apps/dashboard/build/server/index.js", import.meta.url);
const wanted = JSON.parse(process.argv[2] ?? "") as ServerWanted;
// Whoever measures is gone: nobody else would stop us.
process.on("disconnect", () => process.exit());

const configuration = readConfiguration({
  NODE_ENV: "production",
  SAFEBOARD_DEMONSTRATION: "never",
  SAFEBOARD_TODAY: benchmarkDay,
});
const real = await createServices(
  configuration,
  { ...wanted, stop: async () => {} },
  (line) => void process.stderr.write(`${line}\n`),
);

let { services } = real;
let cookie: string | null = null;
if (wanted.constant) {
  const constant = await constantServices(services);
  await real.close();
  services = constant.services;
  cookie = `${services.cookie.name}=${constant.token}`;
}

const build: Parameters<typeof httpApplication>[2] = await import(serverBundle.href);
const server = httpApplication(configuration, services, build).listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  say({ kind: "ready", port, cookie });
});

process.on("message", () => {
  const { rss: resident, heapUsed } = process.memoryUsage();
  // The system counts this one in kilobytes.
  say({
    kind: "memory",
    resident,
    heapUsed,
    highestResident: process.resourceUsage().maxRSS * 1024,
  });
});

function say(message: ServerMessage): void {
  process.send?.(message);
}
