import { Command } from "commander";

export function checkCommand(): Command {
  return new Command("check")
    .description(
      "Checks that what is kept agrees with what it was made from: each trust's record of changes, and the figures kept for its overview. The exit status is 1 when something doesn't.",
    )
    .option("--trust <uid>", "one trust only")
    .option("--rebuild", "works the overview's figures out again first")
    .action(async (options: { trust?: string; rebuild?: true }) =>
      (await import("../work/check.ts")).checkTrusts(options),
    );
}
