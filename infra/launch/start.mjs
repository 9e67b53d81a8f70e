import "./require-node.mjs";
import { runChild, stopWhenAsked } from "./child.mjs";
import { withCloneLock } from "./clone-lock.mjs";
import { main } from "./failure.mjs";
import { installDependencies } from "./install.mjs";
import { quietStep } from "./progress.mjs";
import { node24, root } from "./project.mjs";
import { turboRun } from "./turbo.mjs";

// `npm start`: install, build what changed, serve. Stopping it is not a failure.
await main(async () => {
  stopWhenAsked(() => 0);
  await installDependencies();
  await build();
  process.exitCode = await runChild(
    node24,
    [
      "--import",
      new URL("end-with-launcher.mjs", import.meta.url).href,
      "apps/dashboard/app/server/main.ts",
    ],
    {
      apart: true,
      cwd: root,
      env: { NODE_ENV: "production", ...process.env },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    },
  );
});

async function build() {
  const { program, options, how } = turboRun("build", "--output-logs=new-only");
  const sorry = "The pages could not be built; what went wrong is said above.";
  await withCloneLock(() => quietStep("Building what changed", sorry, program, options, how));
}
