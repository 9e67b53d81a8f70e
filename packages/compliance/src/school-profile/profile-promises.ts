import type { IsoDate } from "../dates/dates.ts";
import { evidenceKindTitle } from "../practice/evidence-kinds.ts";
import { countKept, countKeptByKind, type KeptPractice } from "../practice/kept-practice.ts";
import { type PracticeCounts, practisedPercent } from "../practice/practice-standing.ts";
import type { Status } from "../statuses.ts";

export interface ProfilePromises {
  all: PracticeCounts;
  percent: number | null;
  /** By what shows it: what lacks most first. */
  kinds: (PracticeCounts & { kind: string; title: string; status: Status })[];
}

/** What the school's own policies promise, and for how much of it something current can be shown. */
export function profilePromises(
  promises: KeptPractice["promises"] | null | undefined,
  today: IsoDate,
  settings: { dueSoonDays: number },
): ProfilePromises {
  const kept = { promises: promises ?? [] };
  const all = countKept(kept, today, settings);
  return {
    all,
    percent: practisedPercent(all),
    kinds: [...countKeptByKind(kept, today, settings)]
      .map(([kind, counts]) => ({
        kind,
        title: evidenceKindTitle(kind),
        status: statusOf(counts),
        ...counts,
      }))
      .toSorted((one, other) => lackingIn(other) - lackingIn(one) || other.promised - one.promised),
  };
}

const lackingIn = ({ expired, none }: PracticeCounts): number => expired + none;

/** As the measure of all the promises together judges them (measures/promised-practised.ts). */
function statusOf({ promised, runsOutSoon, expired, none }: PracticeCounts): Status {
  if (expired > 0) return "needs_action";
  if (none === promised) return "not_reported";
  if (none > 0) return "partly_met";
  return runsOutSoon > 0 ? "due_soon" : "met";
}
