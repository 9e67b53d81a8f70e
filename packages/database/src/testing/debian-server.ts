/** A vitest globalSetup: Debian's PostgreSQL, where it is installed (see vitest.config.ts). */
import type { TestProject } from "vitest/node";
import { findDebianPostgres } from "../embedded/binaries.ts";
import { createTestCluster } from "./test-cluster.ts";

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const binaries = await findDebianPostgres();
  if (binaries === null) throw new Error("Debian's PostgreSQL is not installed.");
  const { stop, ...server } = await createTestCluster({ binaries });
  project.provide("testServer", server);
  return stop;
}
