import type { BenchmarkDatabases } from "../data/benchmark-databases.ts";
import { type RunningDashboard, startServer } from "./start-server.ts";

/** The same trust, from the database that holds nobody else, from the national one, and from constants: the floor. */
export type Dashboards = Record<"oneTrust" | "national" | "floor", RunningDashboard>;

/** @param ends receives what takes them down again */
export async function startDashboards(
  { oneTrust, national }: Pick<BenchmarkDatabases, "oneTrust" | "national">,
  ends: (() => Promise<void>)[],
): Promise<Dashboards> {
  const start = async (database: BenchmarkDatabases["national"], constant: boolean) => {
    const { ownerUrl, applicationUrl } = database;
    const server = await startServer({ ownerUrl, applicationUrl, constant });
    ends.push(server.stop);
    return server;
  };
  return {
    oneTrust: await start(oneTrust, false),
    national: await start(national, false),
    floor: await start(national, true),
  };
}
