/** What the DfE's "Get Information About Schools" (GIAS) says of trusts and schools on one day. */
import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import type { IsoDate } from "@safeboard/compliance/dates";

export interface GiasTrust {
  /** The trust's number, without leading zeros: "16720". */
  uid: string;
  name: string;
  groupType: "multi_academy_trust" | "single_academy_trust";
  companiesHouseNumber: string | null;
}

export interface GiasSchool {
  urn: string;
  name: string;
  /** "Primary", "Secondary", "All-through"...; "Special" or "Alternative provision" where the DfE has "Not applicable". */
  phase: string;
  /** The DfE's type of establishment: "Academy converter". */
  type: string;
  localAuthority: string;
  /** Null for a school in no academy trust. */
  trustUid: string | null;
  joinedOn: IsoDate | null;
  openedOn: IsoDate | null;
  closedOn: IsoDate | null;
  predecessorUrns: string[];
  successorUrns: string[];
  pupils: number | null;
  pupilsAsAt: IsoDate | null;
}

/** A row, or one value of it, that could not be understood. */
export interface NotRead {
  /** Line of the file, counted from 1 with the headings. */
  line: number;
  urn: string | null;
  what: "row" | "value";
  /** In plain English, quoting what stands there. */
  reason: string;
}

/** What the file is silent on is null, "" or an empty list: no pupils in a group links file, for one. */
export interface GiasExtract {
  /** The day the file describes; null when neither the file nor its name says. */
  asAt: IsoDate | null;
  source: string;
  trusts: GiasTrust[];
  schools: GiasSchool[];
  notRead: NotRead[];
}

/** By UID, else by name: letter case, punctuation and a leading "The" do not matter. Null when there is none. */
export function findTrust(
  extract: Pick<GiasExtract, "trusts">,
  wanted: { uid: string } | { name: string },
): GiasTrust | null {
  if ("uid" in wanted) return extract.trusts.find(({ uid }) => uid === wanted.uid.trim()) ?? null;
  const name = plainName(wanted.name);
  return extract.trusts.find((trust) => plainName(trust.name) === name) ?? null;
}

/** The schools of one trust, by name. Closed ones are left out. */
export function schoolsOfTrust(extract: Pick<GiasExtract, "schools">, uid: string): GiasSchool[] {
  return extract.schools
    .filter(({ trustUid, closedOn }) => trustUid === uid && closedOn === null)
    .toSorted((a, b) => alphabetically(a.name, b.name) || alphabetically(a.urn, b.urn));
}

function plainName(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['\u2018\u2019.]|\p{Mark}/gu, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/^the /, "");
}
