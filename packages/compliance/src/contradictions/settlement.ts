/** What a person has said about a contradiction: which side is right, and why. */
import type { Contradiction, SettlementWay } from "./contradiction.ts";

export interface Settlement {
  key: string;
  /** The version of the policy that was one of the sides then. */
  versionId: string | null;
  how: SettlementWay;
  reason: string | null;
  recordedBy: string;
  recordedAt: Date;
  withdrawnAt: Date | null;
}

export interface JudgedContradiction<
  Settled extends Settlement = Settlement,
> extends Contradiction {
  /** Null while nobody has settled it. */
  settled: Settled | null;
}

/**
 * A settlement holds as long as both sides say what they said: the key changes with either. That the policy is to
 * follow holds for the version of which it was said: a next version that says the same has not followed. Of several
 * settlements the one recorded last counts; one that was taken back counts for nothing.
 */
export function withSettlements<Settled extends Settlement>(
  contradictions: readonly Contradiction[],
  settlements: readonly Settled[],
): JudgedContradiction<Settled>[] {
  const latest = new Map<string, Settled>();
  for (const settlement of settlements) {
    if (settlement.withdrawnAt !== null) continue;
    const earlier = latest.get(settlement.key);
    if (!earlier || earlier.recordedAt <= settlement.recordedAt) {
      latest.set(settlement.key, settlement);
    }
  }
  return contradictions.map((each) => {
    const settled = latest.get(each.key);
    return { ...each, settled: settled && holds(settled, each) ? settled : null };
  });
}

function holds({ how, versionId }: Settlement, { policy }: Contradiction): boolean {
  return how !== "register_is_right" || versionId === (policy?.versionId ?? null);
}

export const isOpen = ({ settled }: Pick<JudgedContradiction, "settled">): boolean =>
  settled === null;
