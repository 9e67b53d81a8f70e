import { checkKeptPolicies, rebuildKeptPolicies, verifyAuditChain } from "@safeboard/domain/jobs";
import { Command } from "commander";
import { chooseTrusts, type ChosenTrust } from "../choose-trusts.ts";
import { type Installation, withInstallation } from "../installation.ts";
import { counted, print } from "../output.ts";
import { chainInWords } from "./audit.ts";

export function checkCommand(): Command {
  return new Command("check")
    .description(
      "Checks that what is kept agrees with what it was made from: each trust's record of changes, and the figures kept for its overview. The exit status is 1 when something doesn't.",
    )
    .option("--trust <uid>", "one trust only")
    .option("--rebuild", "works the overview's figures out again first")
    .action((options: { trust?: string; rebuild?: true }) =>
      withInstallation(async (installation) => {
        const trusts = await chooseTrusts(installation, options.trust);
        if (trusts.length === 0) print("No trust is set up yet: there is nothing to check.");
        for (const trust of trusts) await check(installation, trust, options.rebuild ?? false);
      }),
    );
}

async function check(
  { database }: Installation,
  { id, name }: ChosenTrust,
  rebuild: boolean,
): Promise<void> {
  print(name);
  const verified = await verifyAuditChain(database, id);
  print(`  Record of changes: ${chainInWords(verified)}`);
  if (rebuild) {
    const rebuilt = await rebuildKeptPolicies(database, id);
    print(`  Overview's figures: worked out again for ${counted(rebuilt, "school")}`);
  }
  const wrong = await checkKeptPolicies(database, id);
  const outcome =
    wrong.length === 0
      ? "agree with the policies"
      : `WRONG for ${counted(wrong.length, "school")}: ${wrong.join(", ")}; --rebuild puts them right`;
  print(`  Overview's figures: ${outcome}`);
  if (wrong.length > 0 || verified.brokenAt !== null) process.exitCode = 1;
}
