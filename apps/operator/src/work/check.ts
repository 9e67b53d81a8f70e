import { checkKeptPolicies, rebuildKeptPolicies, verifyAuditChain } from "@safeboard/domain/jobs";
import { chooseTrusts, type ChosenTrust } from "../choose-trusts.ts";
import { type Installation, withInstallation } from "../installation.ts";
import { counted, print } from "../output.ts";
import { chainInWords } from "./audit.ts";

/** @param options one trust's UID or id, or all; whether the kept figures are worked out again first */
export async function checkTrusts(options: { trust?: string; rebuild?: true }): Promise<void> {
  await withInstallation(async (installation) => {
    const trusts = await chooseTrusts(installation, options.trust);
    if (trusts.length === 0) print("No trust is set up yet: there is nothing to check.");
    for (const trust of trusts) await check(installation, trust, options.rebuild ?? false);
  });
}

async function check(
  { database, today }: Installation,
  { id, name }: ChosenTrust,
  rebuild: boolean,
): Promise<void> {
  print(name);
  const verified = await verifyAuditChain(database, id);
  print(`  Record of changes: ${chainInWords(verified)}`);
  if (rebuild) {
    const rebuilt = await rebuildKeptPolicies(database, id, today);
    print(`  Overview's figures: worked out again for ${counted(rebuilt, "school")}`);
  }
  const wrong = await checkKeptPolicies(database, id, today);
  const outcome =
    wrong.length === 0
      ? "agree with the policies"
      : `WRONG for ${counted(wrong.length, "school")}: ${wrong.join(", ")}; --rebuild puts them right`;
  print(`  Overview's figures: ${outcome}`);
  if (wrong.length > 0 || verified.brokenAt !== null) process.exitCode = 1;
}
