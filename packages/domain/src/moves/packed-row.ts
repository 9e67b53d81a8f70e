import type { SchoolAddress } from "../schools/at-school.ts";

/** A row as it lies in a bundle: instants in words, and nothing of whose it was. */
export type PackedRow<Row> = {
  [Key in keyof Omit<Row, "trustId" | "schoolId">]: Row[Key] extends Date
    ? string
    : Row[Key] extends Date | null
      ? string | null
      : Row[Key];
};

export function packedRow<Row extends { trustId: string; schoolId: string }>({
  trustId: _trust,
  schoolId: _school,
  ...row
}: Row): PackedRow<Row> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Date ? value.toISOString() : value,
    ]),
  ) as PackedRow<Row>;
}

/** Who entered a fact keeps their name, with the trust that it was done in; instants are instants again. */
export function stamped(
  fact: { recordedBy: string; recordedAt: string },
  origin: string,
): { recordedBy: string; recordedAt: Date } {
  return {
    recordedBy: withOrigin(fact.recordedBy, origin),
    recordedAt: new Date(fact.recordedAt),
  };
}

/** The same for whoever took a fact back, if somebody did. */
export function withdrawn(
  fact: { withdrawnBy: string | null; withdrawnAt: string | null },
  origin: string,
): { withdrawnBy: string | null; withdrawnAt: Date | null } {
  return {
    withdrawnBy: fact.withdrawnBy === null ? null : withOrigin(fact.withdrawnBy, origin),
    withdrawnAt: fact.withdrawnAt === null ? null : new Date(fact.withdrawnAt),
  };
}

/** A copy of a row that can be taken back, at its new address: with who entered it and who took it back, and where. */
export function movedRow<
  Row extends Parameters<typeof stamped>[0] & Parameters<typeof withdrawn>[0],
>(row: Row, { trustId, schoolId }: SchoolAddress, origin: string) {
  return { ...row, trustId, schoolId, ...stamped(row, origin), ...withdrawn(row, origin) };
}

export const withOrigin = (name: string, origin: string): string => `${name} (${origin})`;
