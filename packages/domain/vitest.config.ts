import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Files share what they import, which takes longer than most of them; each has a database of its own.
    isolate: false,
    globalSetup: ["@safeboard/database/testing/embedded-server"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
