import { and, gt, isNull, lte, or } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/** A table whose rows say when they became known, and when they were found to be wrong. */
type Withdrawable = Record<"recordedAt" | "withdrawnAt", AnyPgColumn>;

/** The rows that counted at an instant: recorded by then, and not withdrawn yet. Without one, those that count now. */
export function knownBy(table: Withdrawable, knownAt: Date | undefined) {
  return knownAt === undefined
    ? isNull(table.withdrawnAt)
    : and(
        lte(table.recordedAt, knownAt),
        or(isNull(table.withdrawnAt), gt(table.withdrawnAt, knownAt)),
      );
}

/** The same of decisions that are replaced by later ones, and never withdrawn. */
export function recordedBy(table: Pick<Withdrawable, "recordedAt">, knownAt: Date | undefined) {
  return knownAt === undefined ? undefined : lte(table.recordedAt, knownAt);
}
