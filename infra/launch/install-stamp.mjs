import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPackage } from "./project.mjs";

/**
 * A digest of everything that decides what is installed. Equal digests: nothing to install.
 * @param {string} root the clone
 * @param {string[]} folders of its packages
 * @param {string} machine operating system and processor, since binaries differ
 */
export function installStamp(root, folders, machine) {
  const hash = createHash("sha256").update(machine);
  const files = [
    ...["pnpm-lock.yaml", "pnpm-workspace.yaml", ".npmrc"].map((name) => join(root, name)),
    ...folders.map((folder) => join(folder, "package.json")),
  ];
  for (const file of files.filter((path) => existsSync(path)).toSorted(alphabetically)) {
    hash.update(file.slice(root.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** Whether every package that needs dependencies still has a folder of them. */
export function foldersAreThere(folders) {
  return folders.every((folder) => {
    const { dependencies = {}, devDependencies = {} } = readPackage(folder);
    const needsNone = Object.keys({ ...dependencies, ...devDependencies }).length === 0;
    return needsNone || existsSync(join(folder, "node_modules"));
  });
}

function alphabetically(left, right) {
  return left < right ? -1 : 1;
}
