import { defineConfig } from "vitest/config";

// Files share what they import, which takes longer than most of them.
export default defineConfig({ test: { isolate: false } });
