/** Puts each change into words, with what it was before and after. */
import { formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import type { GiasChange, KnownSchool, TrustAsKnown } from "./gias-change.ts";
import { findTrust, type GiasExtract, type GiasSchool, type GiasTrust } from "./gias-extract.ts";

export function trustChanges(known: TrustAsKnown, { name }: GiasTrust): GiasChange[] {
  // The DfE writes capitals, so letter case is our guess and never news.
  if (name.toLowerCase() === known.name.toLowerCase()) return [];
  return [
    {
      kind: "trust_renamed",
      before: known.name,
      after: name,
      words: `The trust ${known.name} is now called ${name}.`,
    },
  ];
}

export function schoolReopened({ urn, name }: KnownSchool, school: GiasSchool): GiasChange {
  return {
    kind: "school_reopened",
    urn,
    school,
    before: `${name} (URN ${urn})`,
    after: `${school.name} (URN ${school.urn})`,
    words: `${name} (URN ${urn}) re-opened as ${school.name} under URN ${school.urn}${onDay(school.openedOn ?? school.joinedOn)}.`,
  };
}

export function schoolGone({ urn, name }: KnownSchool, extract: GiasExtract): GiasChange {
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

export function schoolAdded(
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

export function changedDetails(known: KnownSchool, now: GiasSchool): GiasChange[] {
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
