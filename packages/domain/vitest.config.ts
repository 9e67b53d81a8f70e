import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["@safeboard/database/testing/embedded-server"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
