import type { IsoDate } from "@safeboard/compliance/dates";
import {
  type KeptPractice,
  type KeptPromises,
  practiceStanding,
  type PromiseStanding,
} from "@safeboard/compliance/practice";
import type { Transaction } from "@safeboard/database/actor";
import { actionsToKeep } from "../actions/actions-to-keep.ts";
import type { SchoolAddress } from "../schools/at-school.ts";
import { loadEvidence } from "./load-evidence.ts";
import { loadPromises } from "./load-promises.ts";

/** What is to be kept of a school's promises and of what shows them, worked out from what is recorded. */
export async function practiceToKeep(
  transaction: Transaction,
  { today, ...school }: SchoolAddress & { today: IsoDate },
): Promise<KeptPractice> {
  const actions = await actionsToKeep(transaction, school);
  const promises = await loadPromises(transaction, { ...school, today });
  if (promises.length === 0) return { promises: [], actions };
  const evidence = await loadEvidence(transaction, { ...school, today }, promises);
  // How soon something runs out is judged when it is read: the days are what is kept.
  const standing = practiceStanding(promises, evidence, today, { dueSoonDays: 0 });
  return { promises: alikeTogether(standing.promises), actions };
}

/** In an order of its own, so that the same record always gives the same row. */
function alikeTogether(standings: readonly PromiseStanding[]): KeptPromises[] {
  const alike = new Map<string, KeptPromises>();
  for (const { kind, shownOn, until } of standings) {
    if (kind === null) continue;
    const key = `${kind} ${shownOn} ${until}`;
    const counted = alike.get(key);
    if (counted) counted.promises += 1;
    else {
      alike.set(key, {
        kind,
        shown: shownOn === null ? null : { on: shownOn, until },
        promises: 1,
      });
    }
  }
  return [...alike]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, promises]) => promises);
}
