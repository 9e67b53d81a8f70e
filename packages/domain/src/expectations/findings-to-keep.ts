import { keptFindings, type KeptFindings } from "@safeboard/compliance/expectations";
import type { Transaction } from "@safeboard/database/actor";
import { loadCheck, loadRulings, type VersionAddress } from "./load-check.ts";
import { loadSets } from "./load-sets.ts";

/** What is kept of a version's findings beside its figures: a letter for each expectation, after what people ruled. */
export async function findingsToKeep(
  transaction: Transaction,
  version: VersionAddress,
): Promise<KeptFindings> {
  const [sets, check, rulings] = await Promise.all([
    loadSets(transaction, version.trustId),
    loadCheck(transaction, version),
    loadRulings(transaction, version),
  ]);
  return keptFindings(
    sets,
    check?.findings ?? [],
    rulings.map(({ setCode, expectationId, status }) => ({
      setId: setCode,
      expectationId,
      status,
    })),
  );
}
