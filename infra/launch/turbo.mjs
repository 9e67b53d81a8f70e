import { join } from "node:path";
import { withCloneLock } from "./clone-lock.mjs";
import { quietStep } from "./progress.mjs";
import { programEnvironment, projectEnvironment, root } from "./project.mjs";

/** The program and options that run Turborepo, and the environment for it. */
export function turboRun(...options) {
  return {
    program: process.execPath,
    options: [join(root, "node_modules/turbo/bin/turbo"), "run", ...options, "--ui=stream"],
    how: {
      cwd: root,
      env: {
        // Tests start programs again and again.
        ...programEnvironment(),
        ...projectEnvironment(),
        // What turbo.json hashes, so that results don't go from one kind of machine to another.
        SAFEBOARD_PLATFORM: `${process.platform}-${process.arch}`,
      },
    },
  };
}

/** Builds the pages when their source changed; two at once would mix their files. */
export async function buildPages() {
  const { program, options, how } = turboRun("build", "--output-logs=new-only");
  const sorry = "The pages could not be built; what went wrong is said above.";
  await withCloneLock("building", () =>
    quietStep("Building what changed", sorry, program, options, how),
  );
}
