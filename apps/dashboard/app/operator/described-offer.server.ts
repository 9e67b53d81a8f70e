import { registerChangeKinds, type RegisterChangeKind } from "@safeboard/domain/gias";
import type { RegisterUpdate } from "@safeboard/domain/register";

/** A page is read, not searched: this many of a kind are listed, and the others counted. */
const mostListed = 25;

/** A newer register's difference as its page shows it. */
export interface DescribedOffer {
  offerId: string;
  asAt: string;
  replaces: string | null;
  trusts: number;
  schools: number;
  /** In the whole register, kind by kind. */
  kinds: { kind: RegisterChangeKind; number: number; first: string[] }[];
  /** In the trusts that are set up. */
  setUp: { uid: string; name: string; found: boolean; changes: string[] }[];
  notRead: { number: number; first: string[] };
}

export function describeOffer({
  offerId,
  asAt,
  replaces,
  trusts,
  schools,
  changes,
  setUp,
  notRead,
}: RegisterUpdate & { offerId: string }): DescribedOffer {
  return {
    offerId,
    asAt,
    replaces,
    trusts,
    schools,
    kinds: registerChangeKinds.map((kind) => {
      const words = changes.filter((change) => change.kind === kind).map((change) => change.words);
      return { kind, number: words.length, first: words.slice(0, mostListed) };
    }),
    setUp: setUp.map(({ trust, trustFound, changes: own }) => ({
      ...trust,
      found: trustFound,
      changes: own.map(({ words }) => words),
    })),
    notRead: {
      number: notRead.length,
      first: notRead.slice(0, mostListed).map(({ line, reason }) => `Line ${line}: ${reason}`),
    },
  };
}
