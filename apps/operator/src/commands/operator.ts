import { Command } from "commander";
import type { NewOperator } from "../work/operator.ts";

export function operatorCommand(): Command {
  const operator = new Command("operator").description(
    "people who set up trusts on the dashboard; they see no trust's data",
  );
  operator
    .command("create")
    .description(
      "Creates a platform operator's account. The password is asked for, or taken from the first line of standard input.",
    )
    .requiredOption("--email <email>", "what they sign in with")
    .requiredOption("--name <name>", "their name")
    .action(async (person: NewOperator) =>
      (await import("../work/operator.ts")).createOperator(person),
    );
  return operator;
}
