/** What a newer register says of all its trusts and schools that the one in use doesn't. */
import { formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import type { GiasExtract, GiasSchool, GiasTrust } from "./gias-extract.ts";

/** What is compared of a register's school. */
type RegisteredSchool = Pick<GiasSchool, "urn" | "name" | "trustUid" | "closedOn">;

export const registerChangeKinds = ["added", "renamed", "moved", "left", "closed"] as const;
export type RegisterChangeKind = (typeof registerChangeKinds)[number];

export interface RegisterChange {
  /** "left" is for no academy trust, or for none that the newer register names. */
  kind: RegisterChangeKind;
  urn: string;
  words: string;
}

interface RegisterInComparison {
  trusts: readonly Pick<GiasTrust, "uid" | "name">[];
  schools: readonly RegisteredSchool[];
}

/**
 * The schools of academy trusts that were added, renamed, moved to another trust, left, or closed. As when it is
 * loaded: of a trust that the newer register doesn't name, nothing is concluded.
 */
export function registerDifference(
  inUse: RegisterInComparison,
  newer: Pick<GiasExtract, "trusts" | "schools">,
): RegisterChange[] {
  const names = new Map([...inUse.trusts, ...newer.trusts].map(({ uid, name }) => [uid, name]));
  const named = new Set(newer.trusts.map(({ uid }) => uid));
  const before = new Map(inUse.schools.map((school) => [school.urn, school]));
  const present = new Set(newer.schools.map(({ urn }) => urn));
  const gone = inUse.schools.filter(
    ({ urn, trustUid, closedOn }) =>
      !present.has(urn) && closedOn === null && trustUid !== null && named.has(trustUid),
  );
  const trustName = (uid: string) => names.get(uid) ?? `the trust with the UID ${uid}`;
  return [
    ...newer.schools.flatMap((school) =>
      schoolChanges(before.get(school.urn) ?? null, school, trustName),
    ),
    ...gone.map(({ urn, name, trustUid }) =>
      change("left", urn, `${name} is no longer listed in ${trustName(trustUid ?? "")}.`),
    ),
  ];
}

function schoolChanges(
  before: RegisteredSchool | null,
  { urn, name, trustUid, closedOn }: GiasSchool,
  trustName: (uid: string) => string,
): RegisterChange[] {
  const wasIn = before?.closedOn === null ? before.trustUid : null;
  if (closedOn !== null) return wasIn ? [closed(urn, name, closedOn)] : [];
  const changes: RegisterChange[] = [];
  if (before && wasIn && name !== "" && name !== before.name) {
    changes.push(change("renamed", urn, `${before.name} is now called ${name}.`));
  }
  if (trustUid === wasIn) return changes;
  if (!wasIn) changes.push(change("added", urn, `${name} is in ${trustName(trustUid ?? "")}.`));
  else if (trustUid === null) {
    changes.push(change("left", urn, `${name} is no longer in ${trustName(wasIn)}.`));
  } else {
    const words = `${name} moved from ${trustName(wasIn)} to ${trustName(trustUid)}.`;
    changes.push(change("moved", urn, words));
  }
  return changes;
}

const closed = (urn: string, name: string, on: IsoDate) =>
  change("closed", urn, `${name} closed on ${formatIsoDate(on)}.`);

const change = (kind: RegisterChangeKind, urn: string, words: string): RegisterChange => ({
  kind,
  urn,
  words,
});
