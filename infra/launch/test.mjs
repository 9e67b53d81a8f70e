import "./require-node.mjs";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findOrInstallBrowser } from "./browser.mjs";
import { runChild, stopWhenAsked } from "./child.mjs";
import { withCloneLock } from "./clone-lock.mjs";
import { debianPostgresVersion } from "./debian-postgres.mjs";
import { expectedTasks } from "./expected-tasks.mjs";
import { main } from "./failure.mjs";
import { installDependencies } from "./install.mjs";
import { packageFolders, root } from "./project.mjs";
import { report } from "./report.mjs";
import { taskResult } from "./results.mjs";
import { buildPages, turboRun } from "./turbo.mjs";

const names = ["lint", "format", "dependencies", "dead-code", "types", "unit", "build", "e2e"];
const runSummaries = join(root, ".turbo/runs");

// `npm test`: everything, each part once for the same inputs.
let results = [neverRan("preparation")];
await main(async () => {
  stopWhenAsked(() => 130);
  await installDependencies();
  const browser = await findOrInstallBrowser();
  // The results of two runs would be mixed.
  results = await withCloneLock("testing", () => runEverything(browser));
});
console.log(`\n${report(results)}`);
process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;

async function runEverything(browser) {
  forgetEarlierResults();
  await buildPages().catch(() => {}); // below it fails again, and is counted
  const turbo = turboRun(
    ...names,
    ...["--continue=dependencies-successful", "--concurrency=2", "--summarize"],
    ...["--output-logs=new-only", "--log-order=grouped"],
  );
  const status = await runChild(turbo.program, turbo.options, {
    ...turbo.how,
    apart: true,
    env: {
      ...turbo.how.env,
      SAFEBOARD_BROWSER: browser.path,
      SAFEBOARD_BROWSER_VERSION: browser.version,
      SAFEBOARD_DEBIAN_POSTGRES: debianPostgresVersion(),
    },
    stdio: ["ignore", "inherit", "inherit"],
  });

  const noted = notedTasks();
  const counted = expectedTasks(root, packageFolders(), names).map((task) => {
    const run = noted.get(task.id) ?? { status: null, seconds: 0, cached: false };
    return { title: task.title, ...run, ...taskResult({ ...task, status: run.status }) };
  });
  // Turborepo itself can fail while every task is well.
  const explained = status === 0 || counted.some(({ failed }) => failed > 0);
  return explained ? counted : [...counted, neverRan("turborepo")];
}

function neverRan(title) {
  return { title, passed: 0, failed: 1, seconds: 0, cached: false };
}

function forgetEarlierResults() {
  for (const folder of packageFolders()) {
    rmSync(join(folder, "results"), { recursive: true, force: true });
  }
  rmSync(runSummaries, { recursive: true, force: true });
}

/** What Turborepo noted of each task that it ran or found in its cache, by the task's id. */
function notedTasks() {
  const [summary] = existsSync(runSummaries) ? readdirSync(runSummaries) : [];
  if (summary === undefined) return new Map(); // it failed before any task
  const { tasks } = JSON.parse(readFileSync(join(runSummaries, summary), "utf8"));
  return new Map(
    tasks.map(({ taskId, execution, cache }) => [
      taskId,
      {
        status: execution?.exitCode ?? null,
        seconds: ((execution?.endTime ?? 0) - (execution?.startTime ?? 0)) / 1000,
        cached: cache.status === "HIT",
      },
    ]),
  );
}
