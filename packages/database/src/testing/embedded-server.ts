/** A vitest globalSetup: the server at DATABASE_URL where one is given, else the embedded one. */
import type { TestProject } from "vitest/node";
import { createTestCluster } from "./test-cluster.ts";

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...server } = await createTestCluster({ url: process.env.DATABASE_URL });
  project.provide("testServer", server);
  return stop;
}
