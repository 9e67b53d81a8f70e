/** Reads one table to its end, alone in its process, and tells how long it took and how much memory it ever held. */
import { defaultTableLimits as limits, openTable, readRows } from "@safeboard/table-files";

const [path = ""] = process.argv.slice(2);
const started = performance.now();
const opened = await openTable(path, limits);
const openedIn = performance.now() - started;
let rows = 0;
for await (const _ of readRows(path, opened, { limits })) rows += 1;
process.send?.({
  rows,
  openMilliseconds: openedIn,
  readMilliseconds: performance.now() - started - openedIn,
  // In kilobytes on every system that we run on.
  peakBytes: process.resourceUsage().maxRSS * 1_024,
});
