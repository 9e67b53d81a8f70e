/**
 * `npm run bench`: the overview and trends at the size of the nation, reading, and what a page loads; one run, a quarter of
 * an hour. `npm run bench -- --trusts 20` rehearses it among that many others: quicker, and no nation.
 */
import { parseArgs } from "node:util";
import { buildPages } from "../launch/turbo.mjs";
import { measureBoardReport } from "./board-report/measure-board-report.ts";
import { measureComparison } from "./comparison/measure-comparison.ts";
import { createBenchmarkDatabases } from "./data/benchmark-databases.ts";
import { nationalTrustSizes } from "./data/national-trust-sizes.ts";
import { measureImports } from "./imports/measure-imports.ts";
import { measureOverview } from "./overview/measure-overview.ts";
import { measureChecking } from "./reading/measure-checking.ts";
import { measureReading } from "./reading/measure-reading.ts";
import { report } from "./report/report.ts";
import { startDashboards } from "./server/start-dashboards.ts";
import { measureTraining } from "./training/measure-training.ts";
import { measureTables } from "./tables/measure-tables.ts";
import { measureTrends } from "./trends/measure-trends.ts";

const { values: asked } = parseArgs({
  options: { trusts: { type: "string", default: "1199" } },
});
const otherTrusts = Number(asked.trusts);
const schoolsOfOtherTrusts = Math.round(otherTrusts * (10_900 / 1_199));
const started = performance.now();
// What is under way goes to standard error: standard output is the table's alone.
const say = (line: string) => {
  const seconds = ((performance.now() - started) / 1_000).toFixed(0);
  process.stderr.write(`${seconds.padStart(4)} s  ${line}\n`);
};
const ends: (() => Promise<void>)[] = [];
try {
  await buildPages();
  say("Measuring how quickly policies are read");
  const reading = await measureReading();
  say("Measuring how quickly texts are checked");
  const checking = await measureChecking();
  say("Measuring how quickly two versions are compared");
  const comparison = await measureComparison();
  say("Measuring how quickly tables are read, and in how much memory");
  const tables = await measureTables();
  say("Printing a report to the board");
  const boardReport = await measureBoardReport();
  const databases = await createBenchmarkDatabases({
    otherTrusts: nationalTrustSizes(otherTrusts, schoolsOfOtherTrusts),
    say,
    onStarted: (stop) => ends.push(stop),
  });
  say("Starting three dashboards");
  const dashboards = await startDashboards(databases, ends);
  const overview = await measureOverview(databases, dashboards, say);
  say("Measuring training: one school's matrix, a trust's coverage");
  const training = await measureTraining(databases);
  say("Measuring trends of incidents: a trust's page with its funnel, one school's");
  const trends = await measureTrends(databases, dashboards);
  say("Importing a staff list and a hundred thousand records of training");
  const imports = await measureImports(databases);
  say("Done");
  process.stdout.write(
    `${report(databases, overview, reading, checking, comparison, tables, training, trends, imports, boardReport)}\n`,
  );
} finally {
  for (const end of ends.toReversed()) await end();
}
