import { Command } from "commander";
import type { NewTrust } from "../work/trust.ts";

const work = () => import("../work/trust.ts");

export function trustCommand(): Command {
  const trust = new Command("trust").description("set up trusts from the DfE's register");
  trust
    .command("create")
    .description(
      "Sets up a trust with all its schools, and prints a one-time link with which its safeguarding lead sets a password.",
    )
    .requiredOption("--uid <number>", "the trust's UID in Get Information About Schools")
    .requiredOption("--lead <email>", "the safeguarding lead's work email address")
    .option("--name <name>", "the lead's name")
    .action(async (options: NewTrust) => (await work()).createTrust(options));
  trust
    .command("list")
    .description("Lists the trusts that are set up.")
    .action(async () => (await work()).listTrusts());
  trust
    .command("find")
    .description("Finds academy trusts in the register, by words of their name or by UID.")
    .argument("<text...>", "words of the name, or a UID")
    .action(async (words: string[]) => (await work()).findTrusts(words));
  return trust;
}
