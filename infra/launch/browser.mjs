import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { Failure } from "./failure.mjs";
import { quietStep } from "./progress.mjs";
import { node24, projectEnvironment, root } from "./project.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/snap/bin/chromium",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
    .filter((variable) => process.env[variable] !== undefined)
    .map((variable) => join(process.env[variable], "Google/Chrome/Application/chrome.exe")),
];

/**
 * Finds a Chromium or Chrome for the end-to-end tests, or installs one, and says which.
 * @returns {Promise<{ path: string, version: string }>}
 */
export async function findOrInstallBrowser() {
  const installed = findBrowser();
  if (installed !== null) return tell("Browser found", installed);
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) await installDebianChromium();
  else await installPlaywrightChromium();
  const browser = findBrowser() ?? findPlaywrightChromium();
  if (browser === null) {
    throw new Failure("No Chromium could be found or installed. Install Chromium or Chrome.");
  }
  return tell("Browser installed", browser);
}

function findBrowser() {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces].find(isProgram) ?? null;
}

async function installDebianChromium() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const sorry = "Chromium could not be installed with apt-get. Install Chromium or Chrome by hand.";
  await quietStep("Updating Debian's lists", sorry, "apt-get", ["update"], { env });
  const install = ["install", "-y", "--no-install-recommends", "chromium"];
  await quietStep("Installing Debian's Chromium", sorry, "apt-get", install, { env });
}

async function installPlaywrightChromium() {
  const sorry = "Playwright could not download its Chromium. Install Chromium or Chrome by hand.";
  await quietStep(
    "Installing Playwright's Chromium",
    sorry,
    node24,
    [join(root, "apps/dashboard/node_modules/playwright/cli.js"), "install", "chromium"],
    { cwd: root, env: projectEnvironment() },
  );
}

function findPlaywrightChromium() {
  const { chromium } = createRequire(join(root, "apps/dashboard/package.json"))("playwright");
  return isProgram(chromium.executablePath()) ? chromium.executablePath() : null;
}

function tell(what, path) {
  const version = versionOf(path);
  console.error(`${what}: ${version} (${path})`);
  return { path, version };
}

function versionOf(path) {
  if (process.platform === "win32") return "Chrome"; // there it opens a window instead of telling
  return execFileSync(path, ["--version"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
