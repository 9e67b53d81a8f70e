import "./require-node.mjs";
import { runChild, stopWhenAsked } from "./child.mjs";
import { main } from "./failure.mjs";
import { installDependencies } from "./install.mjs";
import { node24, programEnvironment, root } from "./project.mjs";
import { buildPages } from "./turbo.mjs";

// `npm start`: install, build what changed, serve. Stopping it is not a failure.
await main(async () => {
  stopWhenAsked(() => 0);
  await installDependencies();
  await buildPages();
  process.exitCode = await runChild(node24, ["apps/dashboard/app/server/main.ts"], {
    apart: true,
    cwd: root,
    env: { NODE_ENV: "production", ...programEnvironment() },
    stdio: ["ignore", "inherit", "inherit"],
  });
});
