import { defineConfig } from "playwright/test";

/** Set by `npm test`, which finds or installs a browser; else Playwright's own is used. */
const executablePath = process.env["SAFEBOARD_BROWSER"];

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./e2e/support/global-setup.ts",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Long, since a busy machine is no failure.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json", { outputFile: "results/e2e.json" }]],
  use: {
    locale: "en-GB",
    timezoneId: "Europe/London",
    viewport: { width: 1440, height: 1000 },
    // Without a film: a trace shows the page at every step anyhow, and filming takes time from each test.
    trace: { mode: "retain-on-failure", screenshots: false },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // A closed network answers Chromium's own errands with delays; as root it has no sandbox to enter.
      args: [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
        "--no-first-run",
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ],
    },
  },
});
