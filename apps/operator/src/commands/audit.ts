import { linkAuditEvents, verifyAuditChain, type VerifiedChain } from "@safeboard/domain/jobs";
import { Command } from "commander";
import { chooseTrusts } from "../choose-trusts.ts";
import { type Installation, withInstallation } from "../installation.ts";
import { counted, print } from "../output.ts";

export function auditCommand(): Command {
  const audit = new Command("audit").description("the trusts' records of changes");
  audit
    .command("verify")
    .description(
      "Checks each record of changes from its first event. The exit status is 1 when one was tampered with.",
    )
    .option("--trust <uid>", "one trust only")
    .action(({ trust }: { trust?: string }) =>
      withInstallation((installation) => verify(installation, trust)),
    );
  audit
    .command("link")
    .description("Seals the events that are recorded since the last time. For a job every minute.")
    .option("--trust <uid>", "one trust only")
    .action(({ trust }: { trust?: string }) =>
      withInstallation((installation) => link(installation, trust)),
    );
  return audit;
}

async function verify(installation: Installation, wanted: string | undefined): Promise<void> {
  for (const { id, name } of await chooseTrusts(installation, wanted)) {
    const verified = await verifyAuditChain(installation.database, id);
    print(`${name}: ${chainInWords(verified)}`);
    if (verified.brokenAt !== null) process.exitCode = 1;
  }
}

async function link({ database, ...rest }: Installation, wanted: string | undefined) {
  for (const { id, name } of await chooseTrusts(rest, wanted)) {
    let linked = 0;
    for (let more = -1; more !== 0; linked += more) more = await linkAuditEvents(database, id);
    print(`${name}: ${counted(linked, "event")} sealed`);
  }
}

export function chainInWords({ linked, waiting, brokenAt }: VerifiedChain): string {
  if (brokenAt !== null) return `BROKEN: event ${brokenAt} does not follow from the one before it`;
  const still = waiting > 0 ? `, ${counted(waiting, "event")} not sealed yet` : "";
  return `in order, ${counted(linked, "event")} sealed${still}`;
}
