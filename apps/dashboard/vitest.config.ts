import { defineConfig } from "vitest/config";

export default defineConfig({
  // Files share what they import, which takes longer than most of them.
  test: { include: ["app/**/*.test.{ts,tsx}"], isolate: false },
});
