import {
  checkAcknowledgements,
  checkCoverage,
  checkIncidents,
  checkKeptPolicies,
  checkPractice,
  rebuildAcknowledgements,
  rebuildCoverage,
  rebuildIncidents,
  rebuildKeptPolicies,
  rebuildPractice,
  verifyAuditChain,
} from "@safeboard/domain/jobs";
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
    const counting = await rebuildCoverage(database, id, today);
    print(`  Training coverage: worked out again for ${counted(counting, "school")}`);
    const confirmed = await rebuildAcknowledgements(database, id, today);
    print(`  Acknowledgements: worked out again for ${counted(confirmed, "school")}`);
    const reported = await rebuildIncidents(database, id, today);
    print(`  Incidents: worked out again for ${counted(reported, "school")}`);
    const practised = await rebuildPractice(database, id, today);
    print(`  Promises and evidence: worked out again for ${counted(practised, "school")}`);
  }
  const wrong = await checkKeptPolicies(database, id, today);
  print(`  Overview's figures: ${agreement(wrong, "agree with the policies")}`);
  const miscounted = await checkCoverage(database, id, today);
  print(`  Training coverage: ${agreement(miscounted, "agrees with the staff lists")}`);
  const unasked = await checkAcknowledgements(database, id, today);
  print(`  Acknowledgements: ${agreement(unasked, "agree with who was asked and has confirmed")}`);
  const misreported = await checkIncidents(database, id, today);
  print(`  Incidents: ${agreement(misreported, "agree with what is recorded")}`);
  const mistaken = await checkPractice(database, id, today);
  print(`  Promises and evidence: ${agreement(mistaken, "agree with what is recorded")}`);
  const amiss = [...wrong, ...miscounted, ...unasked, ...misreported, ...mistaken];
  if (amiss.length > 0 || verified.brokenAt !== null) process.exitCode = 1;
}

function agreement(wrong: readonly string[], agrees: string): string {
  return wrong.length === 0
    ? agrees
    : `WRONG for ${counted(wrong.length, "school")}: ${wrong.join(", ")}; --rebuild puts them right`;
}
