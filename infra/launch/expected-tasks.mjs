import { relative } from "node:path";
import { readPackage } from "./project.mjs";

/**
 * Every task that a run must account for: those that a package has a script for. A list of our
 * own, because Turborepo's leaves out what it never came to.
 * @param {string} root the clone
 * @param {string[]} folders of its packages, the root's among them
 * @param {string[]} names of tasks, in the order to report them
 * @returns {{ id: string, name: string, folder: string, title: string }[]} `id` as Turborepo names it
 */
export function expectedTasks(root, folders, names) {
  return folders.flatMap((folder) => {
    const { name: packageName, scripts = {} } = readPackage(folder);
    const inRoot = folder === root;
    return names
      .filter((name) => name in scripts)
      .map((name) => ({
        id: `${inRoot ? "//" : packageName}#${name}`,
        name,
        folder,
        title: inRoot ? name : `${relative(root, folder)} ${name}`,
      }));
  });
}
