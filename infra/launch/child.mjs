import { spawn } from "node:child_process";
import { Failure } from "./failure.mjs";
import { node24 } from "./project.mjs";

const children = new Set();
let stopping = false;

/**
 * Runs a program to its end.
 *
 * With `apart`, it runs in a process group of its own: Ctrl-C in the terminal reaches it once,
 * through us, and everything that it started is stopped with it.
 * @param {string} program
 * @param {string[]} options
 * @param {{ apart: boolean, cwd?: string, env?: NodeJS.ProcessEnv, stdio: any, onOutput?: (text: string) => void, onMessage?: (message: unknown) => void }} how
 *   `onMessage` hears what a Node program that runs `apart` sends us
 * @returns {Promise<number>} its exit status; 128 and the signal's number when a signal ended it.
 *   Never settles once we have been asked to stop.
 */
export function runChild(program, options, { apart, onOutput, onMessage, ...how }) {
  return new Promise((resolve, reject) => {
    const child = apart ? spawnApart(program, options, how) : spawn(program, options, how);
    const running = { child, apart };
    children.add(running);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => onOutput?.(text));
    }
    if (onMessage) child.on("message", onMessage);
    child.on("error", (error) => {
      children.delete(running);
      reject(new Failure(`${program} could not be started: ${error.message}`));
    });
    child.on("close", (status, signal) => {
      children.delete(running);
      if (!stopping) resolve(status ?? 128 + signalNumbers[signal]);
    });
  });
}

// A Node program is also told when we are killed, and ends itself and what it started.
function spawnApart(program, options, { stdio, ...how }) {
  if (program !== process.execPath && program !== node24) {
    return spawn(program, options, { stdio, ...how, detached: true });
  }
  const endWithUs = ["--import", new URL("end-with-launcher.mjs", import.meta.url).href];
  return spawn(program, [...endWithUs, ...options], {
    ...how,
    stdio: [...stdio, "ipc"],
    detached: true,
  });
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };

/**
 * Stops cleanly when we are asked to (Ctrl-C, a closed terminal, SIGTERM), or when npm, which
 * started us, is gone: passes the wish on to our children, waits for them, then exits.
 * @param {(signal: string) => number} exitStatus what to exit with.
 */
export function stopWhenAsked(exitStatus) {
  const stop = (signal) => {
    if (stopping) return; // npm repeats a signal that the terminal has sent already
    stopping = true;
    for (const { child, apart } of children) {
      child.on("close", () => leaveWhenAlone(exitStatus(signal)));
      sendTo(child, apart, signal === "SIGHUP" ? "SIGTERM" : signal);
    }
    leaveWhenAlone(exitStatus(signal));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", () => stop("SIGHUP")); // the terminal is gone
  }
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop("SIGHUP"), 300).unref();
}

/** Asks every child to end; whoever runs them hears of it as usual. */
export function endChildren() {
  for (const { child, apart } of children) sendTo(child, apart, "SIGTERM");
}

function leaveWhenAlone(status) {
  if (children.size === 0) process.exit(status);
}

function sendTo(child, apart, signal) {
  try {
    process.kill(apart ? -child.pid : child.pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error; // it has ended by itself
  }
}
