/** What a GIAS extract says that is new about one trust: shown to a person first, applied afterwards. */
import type { IsoDate } from "@safeboard/compliance/dates";
import {
  changedDetails,
  schoolAdded,
  schoolGone,
  schoolReopened,
  trustChanges,
} from "./describe-gias-change.ts";
import type { GiasChange, KnownSchool, TrustAsKnown } from "./gias-change.ts";
import {
  findTrust,
  type GiasExtract,
  type GiasSchool,
  type NotRead,
  schoolsOfTrust,
} from "./gias-extract.ts";

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
  const inFile = new Set(extract.schools.map(({ urn }) => urn));
  const unreadable = new Set(
    notRead.flatMap(({ what, urn }) => (what === "row" && urn && !inFile.has(urn) ? [urn] : [])),
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
