/**
 * Runs in a thread of the confined process, so that it goes on while the work blocks. It kills the
 * process when it holds too much memory (V8's own limit leaves out buffers), and when the server
 * that started it is gone.
 */
import { workerData } from "node:worker_threads";

const betweenLooks = 50;
const { memoryBytes, server }: { memoryBytes: number; server: number } = workerData;

setInterval(() => {
  const orphaned = process.ppid !== server;
  if (orphaned || process.memoryUsage.rss() > memoryBytes) process.kill(process.pid, "SIGKILL");
}, betweenLooks);
