import { Command } from "commander";

export function demonstrationCommand(): Command {
  const demonstration = new Command("demonstration").description("the invented trust");
  demonstration
    .command("start-afresh")
    .description(
      "Puts the demonstration back to its beginning: everything that was done in it, every account too, is removed. Refuses in a database that holds a real trust.",
    )
    .action(async () => (await import("../work/demonstration.ts")).startAfresh());
  return demonstration;
}
