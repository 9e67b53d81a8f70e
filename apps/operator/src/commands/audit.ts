import { Command } from "commander";

const work = () => import("../work/audit.ts");

export function auditCommand(): Command {
  const audit = new Command("audit").description("the trusts' records of changes");
  audit
    .command("verify")
    .description(
      "Checks each record of changes from its first event. The exit status is 1 when one was tampered with.",
    )
    .option("--trust <uid>", "one trust only")
    .action(async ({ trust }: { trust?: string }) => (await work()).verifyAudit(trust));
  audit
    .command("link")
    .description("Seals the events that are recorded since the last time. For a job every minute.")
    .option("--trust <uid>", "one trust only")
    .action(async ({ trust }: { trust?: string }) => (await work()).linkAudit(trust));
  return audit;
}
