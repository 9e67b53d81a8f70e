/**
 * npm run read-policy -- FILE...: one JSON document a file on standard output, in the files' order; with
 * --expectations, one for each expectation instead.
 */
import { expectationSets } from "@safeboard/compliance/expectations";
import { createPolicyReader } from "@safeboard/policy-reader";
import { Command } from "commander";
import { readPolicyFile } from "./read-policy-file.ts";

const atOnce = 2;

const command = new Command("npm run read-policy --")
  .argument("[file...]", "policies: PDF, DOCX, ODT, RTF, HTML or plain text")
  .description(
    "Reads policies and prints one JSON document a line for each file: its facts, what it says of each expectation, and its commitments, each with the passage that says it.",
  )
  .option(
    "--expectations",
    "print the id and statement of every expectation, one JSON document a line",
  )
  .addHelpText(
    "after",
    `
What a line holds:
  facts         what the policy says of itself; null where it doesn't say. "evidence" is the passage and its page,
                "confidence" how often such a reading is right (0 to 1). A date has its words, the first and the last
                day that they may mean, and "computed": true when it was worked out from a review and the cycle.
  expectations  met, partly or not_found, by what the text itself says.
  commitments   what the policy promises, who is to do it and how often.
  warnings      what a person should look at: contradictions, blanks, dates that may mean two things.
  error         instead of all these, a code and a sentence, when the file can't be read.

Exit status: 0 when every file was read, 1 when one could not be, 2 when the call makes no sense.`,
  )
  .showHelpAfterError()
  // 1 says that a file could not be read; a call that makes no sense ends with 2.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action(async (files: string[], { expectations }: { expectations?: true }) => {
    if (expectations) printExpectations();
    else if (files.length === 0) command.error("error: missing required argument 'file'");
    else await readAll(files);
  });

// Whoever read the output may have seen enough (`| head`).
process.stdout.once("error", () => process.exit(1));

await command.parseAsync();

async function readAll(files: string[]): Promise<void> {
  // npm runs scripts in the project's folder and says in INIT_CWD where it was called.
  const folder = process.env["INIT_CWD"] ?? process.cwd();
  const workers = Math.min(atOnce, files.length);
  const reader = createPolicyReader({ workers });
  try {
    const printed: Promise<void>[] = [];
    for (const [at, file] of files.entries()) {
      // Only as many files as are read at once are held in memory.
      await printed[at - workers];
      const report = readPolicyFile(reader, file, folder);
      printed.push(Promise.all([report, printed[at - 1]]).then(([read]) => print(read)));
    }
    await Promise.all(printed);
  } finally {
    await reader.close();
  }
}

function printExpectations(): void {
  for (const { id: set, expectations } of expectationSets) {
    for (const { id, statement, force, from } of expectations) {
      process.stdout.write(`${JSON.stringify({ id, statement, set, force, from })}\n`);
    }
  }
}

function print(report: Awaited<ReturnType<typeof readPolicyFile>>): void {
  if ("error" in report) process.exitCode = 1;
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
