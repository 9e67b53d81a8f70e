import "./require-node.mjs";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findOrInstallBrowser } from "./browser.mjs";
import { runChild, stopWhenAsked } from "./child.mjs";
import { debianPostgresVersion } from "./debian-postgres.mjs";
import { main } from "./failure.mjs";
import { installDependencies } from "./install.mjs";
import { packageFolders, root } from "./project.mjs";
import { report } from "./report.mjs";
import { taskResult } from "./results.mjs";
import { turboRun } from "./turbo.mjs";

const tasks = ["lint", "format", "dependencies", "dead-code", "types", "unit", "build", "e2e"];
const runSummaries = join(root, ".turbo/runs");

// `npm test`: everything, each part once for the same inputs.
await main(async () => {
  stopWhenAsked(() => 130);
  await installDependencies();
  const browser = await findOrInstallBrowser();
  forgetEarlierResults();

  const turbo = turboRun(
    ...tasks,
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
      SAFEBOARD_PLATFORM: `${process.platform}-${process.arch}`,
    },
    stdio: ["ignore", "inherit", "inherit"],
  });

  const results = finishedTasks().map((task) => ({ ...task, ...taskResult(task) }));
  const failed = status !== 0 || results.some((result) => result.failed > 0);
  console.log(`\n${report(results)}`);
  process.exitCode = failed ? 1 : 0;
});

function forgetEarlierResults() {
  for (const folder of packageFolders()) {
    rmSync(join(folder, "results"), { recursive: true, force: true });
  }
  rmSync(runSummaries, { recursive: true, force: true });
}

/** What Turborepo noted of each task that has a script. */
function finishedTasks() {
  const [summary] = readdirSync(runSummaries);
  const { tasks: noted } = JSON.parse(readFileSync(join(runSummaries, summary), "utf8"));
  return noted
    .filter((task) => task.command !== "<NONEXISTENT>")
    .map((task) => ({
      name: task.task,
      title: task.package === "//" ? task.task : `${task.directory} ${task.task}`,
      folder: join(root, task.directory ?? ""),
      status: task.execution?.exitCode ?? null,
      seconds: ((task.execution?.endTime ?? 0) - (task.execution?.startTime ?? 0)) / 1000,
      cached: task.cache.status === "HIT",
    }));
}
