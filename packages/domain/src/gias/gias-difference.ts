/** What a GIAS extract says that is new about one trust: shown to a person first, applied afterwards. */
import { formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import {
  findTrust,
  type GiasExtract,
  type GiasSchool,
  type GiasTrust,
  type NotRead,
  schoolsOfTrust,
} from "./gias-extract.ts";

/** The trust and its open schools as the product has them. */
export interface TrustAsKnown {
  uid: string;
  name: string;
  schools: KnownSchool[];
}

export type KnownSchool = Pick<
  GiasSchool,
  "urn" | "name" | "phase" | "localAuthority" | "pupils" | "pupilsAsAt"
>;

/** `words` says it in a sentence; before and after are what a table shows. */
export type GiasChange = { words: string } & (
  | { kind: "trust_renamed"; before: string; after: string }
  /** `from` is the trust it was in, where an earlier extract tells. */
  | { kind: "school_added"; urn: string; school: GiasSchool; from: GiasTrust | null }
  /** The same school under a new URN, as after a conversion or an amalgamation. */
  | { kind: "school_reopened"; urn: string; school: GiasSchool; before: string; after: string }
  /** `to` is null where the file does not say: in no trust, or not in the file at all. */
  | { kind: "school_left"; urn: string; name: string; to: GiasTrust | null }
  | { kind: "school_closed"; urn: string; name: string; closedOn: IsoDate }
  | { kind: "school_renamed"; urn: string; before: string; after: string }
  | { kind: "phase_changed"; urn: string; name: string; before: string; after: string }
  | { kind: "local_authority_changed"; urn: string; name: string; before: string; after: string }
  | {
      kind: "pupils_changed";
      urn: string;
      name: string;
      before: number | null;
      after: number;
      asAt: IsoDate | null;
    }
);

export interface GiasDifference {
  asAt: IsoDate | null;
  /** False when the file does not hold the trust at all: nothing is concluded from that. */
  trustFound: boolean;
  changes: GiasChange[];
  /** Rows and values of the whole file that could not be understood. */
  notRead: NotRead[];
}

/**
 * Compares what is known with an extract. What the extract is silent on (an empty name, no pupils, a row that could
 * not be read) is no change. `earlier`, the extract in use until now, tells from which trust a school came.
 */
export function giasDifference(
  known: TrustAsKnown,
  extract: GiasExtract,
  earlier?: Pick<GiasExtract, "trusts" | "schools">,
): GiasDifference {
  const trust = findTrust(extract, { uid: known.uid });
  const { asAt, notRead } = extract;
  if (!trust) return { asAt, trustFound: false, changes: [], notRead };
  const present = new Map(
    schoolsOfTrust(extract, known.uid).map((school) => [school.urn, school] as const),
  );
  const knownUrns = new Set(known.schools.map(({ urn }) => urn));
  const unreadable = new Set(
    notRead.flatMap(({ what, urn }) => (what === "row" && urn ? [urn] : [])),
  );
  const added = [...present.values()].filter(({ urn }) => !knownUrns.has(urn));
  const missing = known.schools.filter(({ urn }) => !present.has(urn) && !unreadable.has(urn));
  const reopened = matchReopened(missing, added, extract);
  const reopenedAs = new Set([...reopened.values()].map(({ urn }) => urn));
  const changes: GiasChange[] = [
    ...trustChanges(known, trust),
    ...missing.map((school) => {
      const successor = reopened.get(school.urn);
      return successor ? schoolReopened(school, successor) : schoolGone(school, extract);
    }),
    ...added
      .filter(({ urn }) => !reopenedAs.has(urn))
      .map((school) => schoolAdded(school, known.uid, earlier)),
    ...known.schools.flatMap((school) => {
      const now = present.get(school.urn);
      return now ? changedDetails(school, now) : [];
    }),
  ];
  return { asAt, trustFound: true, changes, notRead };
}

/** Which new school follows which that has gone. Of several that merge into one, the first is taken for the same school. */
function matchReopened(
  missing: readonly KnownSchool[],
  added: readonly GiasSchool[],
  { schools }: GiasExtract,
): Map<string, GiasSchool> {
  const successors = new Map(schools.map(({ urn, successorUrns }) => [urn, successorUrns]));
  const taken = new Set<string>();
  const matched = new Map<string, GiasSchool>();
  for (const { urn } of missing) {
    const successor = added.find(
      (school) =>
        !taken.has(school.urn) &&
        (school.predecessorUrns.includes(urn) || successors.get(urn)?.includes(school.urn)),
    );
    if (!successor) continue;
    taken.add(successor.urn);
    matched.set(urn, successor);
  }
  return matched;
}

function trustChanges(known: TrustAsKnown, { name }: GiasTrust): GiasChange[] {
  if (name === known.name) return [];
  return [
    {
      kind: "trust_renamed",
      before: known.name,
      after: name,
      words: `The trust ${known.name} is now called ${name}.`,
    },
  ];
}

function schoolReopened({ urn, name }: KnownSchool, school: GiasSchool): GiasChange {
  return {
    kind: "school_reopened",
    urn,
    school,
    before: `${name} (URN ${urn})`,
    after: `${school.name} (URN ${school.urn})`,
    words: `${name} (URN ${urn}) re-opened as ${school.name} under URN ${school.urn}${onDay(school.openedOn ?? school.joinedOn)}.`,
  };
}

function schoolGone({ urn, name }: KnownSchool, extract: GiasExtract): GiasChange {
  const row = extract.schools.find((school) => school.urn === urn);
  if (row?.closedOn) {
    const { closedOn } = row;
    return {
      kind: "school_closed",
      urn,
      name,
      closedOn,
      words: `${name} (URN ${urn}) closed on ${formatIsoDate(closedOn)}.`,
    };
  }
  const to = row?.trustUid ? findTrust(extract, { uid: row.trustUid }) : null;
  const left = `${name} (URN ${urn})`;
  const words = to
    ? `${left} moved to ${to.name}${onDay(row?.joinedOn ?? null)}.`
    : row
      ? `${left} no longer belongs to an academy trust.`
      : `${left} is not in the file any more: it has closed, or has left for no academy trust.`;
  return { kind: "school_left", urn, name, to, words };
}

function schoolAdded(
  school: GiasSchool,
  uid: string,
  earlier?: Pick<GiasExtract, "trusts" | "schools">,
): GiasChange {
  const before = earlier?.schools.find(({ urn }) => urn === school.urn)?.trustUid;
  const from = earlier && before && before !== uid ? findTrust(earlier, { uid: before }) : null;
  return {
    kind: "school_added",
    urn: school.urn,
    school,
    from,
    words: `${school.name} (URN ${school.urn}) joined${from ? ` from ${from.name}` : ""}${onDay(school.joinedOn ?? school.openedOn)}.`,
  };
}

function changedDetails(known: KnownSchool, now: GiasSchool): GiasChange[] {
  const changes: GiasChange[] = [];
  const { urn } = known;
  const name = now.name || known.name;
  if (now.name !== "" && now.name !== known.name) {
    const [before, after] = [known.name, now.name];
    const words = `${before} (URN ${urn}) is now called ${after}.`;
    changes.push({ kind: "school_renamed", urn, before, after, words });
  }
  if (now.phase !== "" && now.phase !== known.phase) {
    const [before, after] = [known.phase, now.phase];
    const words = `${name} (URN ${urn}) changed phase from ${before} to ${after}.`;
    changes.push({ kind: "phase_changed", urn, name, before, after, words });
  }
  if (now.localAuthority !== "" && now.localAuthority !== known.localAuthority) {
    const [before, after] = [known.localAuthority, now.localAuthority];
    const words = `${name} (URN ${urn}) is now in ${after}, before in ${before}.`;
    changes.push({ kind: "local_authority_changed", urn, name, before, after, words });
  }
  if (now.pupils !== null && isNewerRoll(known, now)) {
    const [before, after] = [known.pupils, now.pupils];
    const asAt = now.pupilsAsAt;
    const day = asAt ? ` as at ${formatIsoDate(asAt)}` : "";
    const words = `${name} (URN ${urn}) has ${countPupils(after)}${day}${before === null ? "" : `, before ${countPupils(before)}`}.`;
    changes.push({ kind: "pupils_changed", urn, name, before, after, asAt, words });
  }
  return changes;
}

/** An older count never replaces a newer one; the same count on a later day is a new fact. */
function isNewerRoll(known: KnownSchool, now: GiasSchool): boolean {
  if (known.pupils === now.pupils && known.pupilsAsAt === now.pupilsAsAt) return false;
  return known.pupilsAsAt === null || now.pupilsAsAt === null || now.pupilsAsAt >= known.pupilsAsAt;
}

function countPupils(pupils: number): string {
  return `${pupils.toLocaleString("en-GB")} ${pupils === 1 ? "pupil" : "pupils"}`;
}

function onDay(date: IsoDate | null): string {
  return date ? ` on ${formatIsoDate(date)}` : "";
}
