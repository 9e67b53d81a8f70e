import { accessSync, constants, existsSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { withCloneLock } from "./clone-lock.mjs";
import { foldersAreThere, installStamp } from "./install-stamp.mjs";
import { quietStep } from "./progress.mjs";
import { node24, packageFolders, pnpmVersion, root } from "./project.mjs";

const stampFile = join(root, "node_modules/.safeboard-install");

/** Installs what is missing; returns at once, without a network, when nothing is. */
export async function installDependencies() {
  if (isInstalled()) return;
  await withCloneLock("installing", async () => {
    if (isInstalled()) return; // whoever we waited for has done it
    const [npx, ...npxOptions] = npxCommand();
    await quietStep(
      "Installing dependencies (a minute or two the first time)",
      "The dependencies could not be installed; what went wrong is said above. The first " +
        "installation needs the npm registry. Run the command again when that is put right.",
      npx,
      [
        ...npxOptions,
        ...["--yes", "--prefer-offline", "--loglevel=error", `pnpm@${pnpmVersion()}`],
        ...["install", "--frozen-lockfile", "--prefer-offline", "--reporter=append-only"],
        "--config.confirmModulesPurge=false",
      ],
      { cwd: root, env: installEnvironment(process.env) },
    );
    writeFileSync(stampFile, currentStamp());
  });
}

function isInstalled() {
  return (
    existsSync(node24) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, "utf8") === currentStamp() &&
    foldersAreThere(packageFolders())
  );
}

function currentStamp() {
  return installStamp(root, packageFolders(), `${process.platform}-${process.arch}`);
}

// The npx of the npm that started us, else the one on the path.
function npxCommand() {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith("npm-cli.js")) return [process.execPath, join(dirname(npm), "npx-cli.js")];
  return ["npx"];
}

const keptSettings =
  /^npm_config_(registry|.*proxy|ca|cafile|strict_ssl|userconfig|cache|offline)$/i;

/**
 * The environment for npx and pnpm: npm's settings that tell how to reach the registry, and none
 * of the others, which pnpm does not know and warns about. With a home folder that can't be
 * written, caches go into the clone.
 */
export function installEnvironment(environment, home = homedir()) {
  const kept = Object.entries(environment).filter(
    ([name]) => !/^npm_/i.test(name) || keptSettings.test(name),
  );
  const ours = join(root, ".safeboard/home");
  const caches = isWritable(home) ? {} : { HOME: ours, npm_config_cache: join(ours, ".npm") };
  return { ...Object.fromEntries(kept), ...caches };
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
