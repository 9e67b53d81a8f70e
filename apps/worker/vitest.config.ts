import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["@safeboard/database/testing/embedded-server"],
    // Each test starts several processes.
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
});
