import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { Failure } from "./failure.mjs";
import { quietStep } from "./progress.mjs";
import { node24, projectEnvironment, root } from "./project.mjs";

// The first has no window of its own to draw: the same pages take it a third of the processor's time.
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/snap/bin/chromium",
];

/**
 * Finds a Chromium or Chrome for the end-to-end tests, or installs one, and says which.
 * @returns {Promise<{ path: string, version: string }>}
 */
export async function findOrInstallBrowser() {
  const found = findBrowser(installedBrowsers());
  if (found !== null) return tell("Browser found", found);
  const installed = (await installDebianChromium()) ?? (await installPlaywrightChromium());
  if (installed !== null) return tell("Browser installed", installed);
  throw new Failure(
    "Chromium was installed, but does not start; libraries of the system may be missing. " +
      "Install Chromium or Chrome with the system's own package manager, then run this again.",
  );
}

function installedBrowsers() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...usualPlaces, ...playwrightChromium()].filter((path) => existsSync(path));
}

/** The first that starts: some systems have a program of this name that only tells how to install it. */
function findBrowser(paths) {
  for (const path of paths) {
    const version = versionOf(path);
    if (version !== null) return { path, version };
  }
  return null;
}

async function installDebianChromium() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await quietStep("Updating Debian's lists", "", "apt-get", ["update"], { env }).catch(toldOnly);
  // Releases before Debian 12 have no package of the first.
  for (const name of ["chromium-headless-shell", "chromium"]) {
    const install = ["install", "-y", "--no-install-recommends", name];
    await quietStep(`Installing Debian's ${name}`, "", "apt-get", install, { env }).catch(toldOnly);
    const found = findBrowser([`/usr/bin/${name}`]);
    if (found !== null) return found;
  }
  console.error("Debian's Chromium could not be installed.");
  return null;
}

/** What can be done without is told, and no reason to stop. */
function toldOnly(error) {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
}

async function installPlaywrightChromium() {
  await quietStep(
    "Installing Playwright's Chromium",
    "Playwright could not download its Chromium. Install Chromium or Chrome by hand.",
    node24,
    [join(root, "apps/dashboard/node_modules/playwright/cli.js"), "install", "chromium"],
    { cwd: root, env: projectEnvironment() },
  );
  return findBrowser(playwrightChromium());
}

function playwrightChromium() {
  const { chromium } = createRequire(join(root, "apps/dashboard/package.json"))("playwright");
  return [chromium.executablePath()];
}

function tell(what, { path, version }) {
  console.error(`${what}: ${version} (${path})`);
  return { path, version };
}

function versionOf(path) {
  try {
    const stdio = ["ignore", "pipe", "ignore"];
    return execFileSync(path, ["--version"], { encoding: "utf8", stdio }).trim();
  } catch {
    return null;
  }
}
