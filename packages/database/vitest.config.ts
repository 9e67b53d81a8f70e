import { defineConfig } from "vitest/config";
import { findDebianPostgres } from "./src/embedded/binaries.ts";

// Every test runs on the embedded server (or the one at DATABASE_URL), and again on Debian's older
// one where that is installed: customers bring their own.
const debian = process.env.DATABASE_URL === undefined ? await findDebianPostgres() : null;

export default defineConfig({
  test: {
    projects: [
      { test: { name: "servers", include: ["src/embedded/**/*.test.ts"] } },
      project("embedded", "embedded-server"),
      ...(debian === null ? [] : [project(`debian ${debian.version}`, "debian-server")]),
    ],
  },
});

function project(name: string, server: string) {
  return {
    test: {
      name,
      include: ["src/**/*.test.ts"],
      exclude: ["src/embedded/**"],
      globalSetup: [`./src/testing/${server}.ts`],
      testTimeout: 30_000,
      hookTimeout: 30_000,
    },
  };
}
