import "./require-node.mjs";
import { endChildren, runChild, stopWhenAsked } from "./child.mjs";
import { main } from "./failure.mjs";
import { installDependencies } from "./install.mjs";
import { keepRunning } from "./keep-running.mjs";
import { node24, nodeOptions, programEnvironment, root, workerProgram } from "./project.mjs";
import { buildPages } from "./turbo.mjs";

// `npm start`: install, build what changed, serve, with a worker beside it. Stopping it is not a failure.
await main(async () => {
  stopWhenAsked(() => 0);
  await installDependencies();
  await buildPages();
  let dashboardEnded = false;
  const workers = [];
  const startWorker = () => {
    if (process.env.SAFEBOARD_WORKER === "apart" || workers.length > 0) return;
    workers.push(
      keepRunning(() => runProgram(workerProgram), {
        isOver: () => dashboardEnded,
        complain: (line) => console.error(line),
        name: "The worker",
        without: "Bulk uploads wait until it is; the pages go on.",
      }),
    );
  };
  process.exitCode = await runProgram("apps/dashboard/app/server/main.ts", {
    // Whoever waits for the pages does not wait for the worker too.
    onMessage: (message) => message === "ready" && startWorker(),
  });
  dashboardEnded = true;
  endChildren();
  await Promise.all(workers);
});

function runProgram(path, how = {}) {
  return runChild(node24, [...nodeOptions(path), path], {
    apart: true,
    cwd: root,
    env: { NODE_ENV: "production", ...programEnvironment() },
    stdio: ["ignore", "inherit", "inherit"],
    ...how,
  });
}
