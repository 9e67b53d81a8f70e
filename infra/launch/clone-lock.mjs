import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "./project.mjs";

const file = join(root, ".safeboard/preparing");

/** Does this work while no other command of this clone does its own: two installs would clash. */
export async function withCloneLock(work) {
  await mkdir(dirname(file), { recursive: true });
  let waited = false;
  while (!(await take())) {
    if (!waited) console.error(`Waiting for the Safeboard command that holds ${file} ...`);
    waited = true;
    await wait(200);
  }
  const release = () => rm(file, { force: true });
  return work().finally(release);
}

async function take() {
  try {
    await writeFile(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  const holder = Number(await readFile(file, "utf8").catch(() => ""));
  if (!isAlive(holder)) await rm(file, { force: true }); // its holder was killed
  return false;
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM"; // alive, and somebody else's
  }
}
