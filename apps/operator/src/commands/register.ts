import { Command } from "commander";
import type { RegisterOptions } from "../work/register.ts";

const work = () => import("../work/register.ts");

const files = "a CSV download of group links or of establishments, and the links file beside it";

export function registerCommand(): Command {
  const register = new Command("register").description(
    "the DfE's register of trusts and schools: which is in use, and what a newer one changes",
  );
  register
    .command("show")
    .description("Shows the register in use: its day, its source and licence, how much it holds.")
    .action(async () => (await work()).showRegister());
  register
    .command("difference")
    .description("Shows what a newer download would change. Nothing is changed.")
    .argument("<file...>", files)
    .option("--as-at <day>", "the day it describes (2026-09-01), when the file's name doesn't say")
    .option("--all", "lists every change, not only the first few of each kind")
    .action(async (names: string[], options: RegisterOptions) =>
      (await work()).showDifference(names, options),
    );
  register
    .command("apply")
    .description("Shows what a newer download changes, asks, and applies it.")
    .argument("<file...>", files)
    .option("--as-at <day>", "the day it describes (2026-09-01), when the file's name doesn't say")
    .option("--all", "lists every change, not only the first few of each kind")
    .option("--yes", "doesn't ask")
    .action(async (names: string[], options: RegisterOptions) =>
      (await work()).applyDownload(names, options),
    );
  return register;
}
