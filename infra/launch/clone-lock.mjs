import { createHash } from "node:crypto";
import { once } from "node:events";
import { rmSync, statSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./project.mjs";

/**
 * Does this work while no other command of this clone does work of the same name.
 *
 * Who listens on the name's local socket holds the lock: the operating system gives it back when
 * the holder dies, even by SIGKILL. A file with a process number can't do that: after a restart
 * the number is somebody else's.
 * @param {string} name for example "installing"
 * @param {() => Promise<T>} work
 * @param {string} folder of the clone
 * @returns {Promise<T>} what the work gives
 * @template T
 */
export async function withCloneLock(name, work, folder = root) {
  const address = socketAddress(name, folder);
  const waiting = new Set();
  const lock = createServer((socket) => {
    waiting.add(socket.on("error", () => socket.destroy()));
    socket.on("close", () => waiting.delete(socket)).unref();
  });
  let told = false;
  while (!(await tryToListen(lock, address))) {
    const holder = await reach(address);
    if (holder === null) continue; // it has just finished, or died
    if (!told) console.error(`Another Safeboard command in this folder is ${name}; waiting ...`);
    told = true;
    await holder.closed;
  }
  lock.unref();
  try {
    return await work();
  } finally {
    lock.close();
    for (const socket of waiting) socket.destroy();
  }
}

// By the folder's identity, since one clone can be reached by several paths. Linux has names that
// leave nothing on the disk; elsewhere it is a file.
function socketAddress(name, folder) {
  const { dev, ino } = statSync(folder);
  const clone = createHash("sha256").update(`${dev}:${ino}`).digest("hex").slice(0, 16);
  const socket = `safeboard-${clone}-${name}`;
  return process.platform === "linux" ? `\0${socket}` : join(tmpdir(), socket);
}

async function tryToListen(lock, address) {
  try {
    await once(lock.listen(address), "listening");
    return true;
  } catch (error) {
    if (error.code === "EADDRINUSE") return false;
    throw error;
  }
}

/** A connection to the lock's holder, which closes when it lets go; null when there is no holder. */
async function reach(address) {
  const socket = connect(address);
  const closed = new Promise((resolve) => socket.on("close", resolve));
  try {
    await once(socket, "connect");
    socket.on("error", () => socket.destroy()).resume();
    return { closed };
  } catch {
    if (!address.startsWith("\0")) rmSync(address, { force: true }); // a killed holder's file
    return null;
  }
}
