import { setTimeout as wait } from "node:timers/promises";

const pause = 1000; // milliseconds
const quick = 10_000;
const mostInARow = 5;

/**
 * Runs a program again whenever it ends, unless it ends soon, time after time: then something is wrong that another
 * start won't put right.
 * @param {() => Promise<number>} run the program to its end, and gives its exit status
 * @param {{ isOver: () => boolean, complain: (line: string) => void, name: string, without: string }} about whether it
 *   is meant to end; what the program is called; what is missing without it
 * @param {number} between starts, in milliseconds
 */
export async function keepRunning(run, { isOver, complain, name, without }, between = pause) {
  for (let inARow = 0; ;) {
    const started = Date.now();
    const status = await run();
    if (isOver()) return;
    inARow = Date.now() - started < quick ? inARow + 1 : 1;
    if (inARow === mostInARow) {
      complain(`${name} ended ${mostInARow} times in a row, and is not started again. ${without}`);
      return;
    }
    complain(`${name} ended unexpectedly (exit status ${status}) and is started again.`);
    await wait(between);
    if (isOver()) return;
  }
}
