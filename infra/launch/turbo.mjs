import { join } from "node:path";
import { projectEnvironment, root } from "./project.mjs";

/** The program and options that run Turborepo, and the environment for it. */
export function turboRun(...options) {
  return {
    program: process.execPath,
    options: [join(root, "node_modules/turbo/bin/turbo"), "run", ...options, "--ui=stream"],
    how: { cwd: root, env: projectEnvironment() },
  };
}
