import { existsSync, readdirSync, readFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this clone. */
export const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** Node 24, which comes with the dependencies: what the application itself runs on. */
export const node24 = join(root, "node_modules/node/bin/node");

/** For example "10.34.8", as the root package.json pins it. */
export function pnpmVersion() {
  return readPackage(root).packageManager.replace("pnpm@", "");
}

/** The folders of the root package and of every package in the workspace. */
export function packageFolders() {
  const nested = ["apps", "packages"].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => join(root, parent, name)),
  );
  return [root, join(root, "infra"), ...nested].filter((folder) =>
    existsSync(join(folder, "package.json")),
  );
}

/** What the package.json in this folder says. */
export function readPackage(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** Our environment, with Node 24, pnpm and turbo found first. */
export function projectEnvironment() {
  const path = [join(root, "node_modules/node/bin"), join(root, "node_modules/.bin")];
  return {
    ...process.env,
    PATH: [...path, process.env.PATH].join(delimiter),
    TURBO_TELEMETRY_DISABLED: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
    DO_NOT_TRACK: "1",
  };
}

/** The environment for our own programs: Node keeps what it compiled, so the next start is quicker. */
export function programEnvironment() {
  return { NODE_COMPILE_CACHE: join(root, "node_modules/.cache/compiled"), ...process.env };
}

/** What does the jobs, as a path below the root. */
export const workerProgram = "apps/worker/src/main.ts";

/**
 * With which of Node's options a program runs. The worker goes through large files: some 40 MB of what it holds are in use
 * however many rows there are, but V8, left to itself, lets four times that gather before it clears up, and each clearing
 * starts from more. Told that there is less, it clears up sooner.
 * @param {string} program
 * @returns {string[]}
 */
export function nodeOptions(program) {
  return program === workerProgram ? ["--max-old-space-size=512"] : [];
}
