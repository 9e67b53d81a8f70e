import "./require-node.mjs";
import { join } from "node:path";
import { runChild, stopWhenAsked } from "./child.mjs";
import { main } from "./failure.mjs";
import { installDependencies } from "./install.mjs";
import { node24, nodeOptions, programEnvironment, root } from "./project.mjs";

const statusAfter = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

// `node run.mjs PROGRAM ...`: runs one of our programs on Node 24, in the folder where the person
// typed the command. Standard input and output are the program's alone.
await main(async () => {
  stopWhenAsked((signal) => statusAfter[signal]);
  await installDependencies();
  const [program, ...options] = process.argv.slice(2);
  process.exitCode = await runChild(
    node24,
    [...nodeOptions(program), join(root, program), ...options],
    {
      apart: false,
      cwd: process.env.INIT_CWD ?? process.cwd(),
      env: programEnvironment(),
      stdio: "inherit",
    },
  );
});
