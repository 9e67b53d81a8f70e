/** The DfE's group links file: one row for each school and group that it belongs to, trusts and sponsors alike. */
import type { CsvRow, CsvTable } from "./csv-table.ts";
import type { GiasExtract, GiasSchool, GiasTrust } from "./gias-extract.ts";
import { readNumber, readPhase, readUrns } from "./gias-values.ts";
import { RowReader } from "./not-read.ts";
import { readableTrustName } from "./readable-trust-name.ts";

/** Old and new files name the group's number differently. */
const UID_COLUMNS = ["Linked UID", "Group UID", "UID"];

export const GROUP_LINKS_COLUMNS = [
  "URN",
  "Linked UID",
  "Group Name",
  "Group Type",
  "EstablishmentName",
  "PhaseOfEducation (name)",
  "LA (name)",
] as const;

/** Which of the columns that are needed are not there. */
export function missingGroupLinksColumns({ columns }: CsvTable): string[] {
  return GROUP_LINKS_COLUMNS.filter((column) => {
    if (column === "Linked UID") return !UID_COLUMNS.some((name) => columns.has(name));
    if (column === "Group Type") return !columns.has(column) && !columns.has("Group Type (code)");
    return !columns.has(column);
  });
}

export function readGroupLinks(table: CsvTable): Omit<GiasExtract, "asAt" | "source"> {
  const reader = new RowReader();
  const trusts = new Map<string, GiasTrust>();
  const schools = new Map<string, GiasSchool>();
  for (const row of table.rows) {
    const groupType = groupTypeOf(row);
    if (!groupType || isClosedGroup(row)) continue;
    const urn = reader.urn(row);
    if (!urn) continue;
    const trust = readTrust(row, groupType, trusts);
    if (!trust) {
      reader.leaveOut(row, "It does not say which trust: the trust's UID or name is missing.");
      continue;
    }
    const name = row.cell("EstablishmentName");
    if (name === "") {
      reader.leaveOut(row, "The school has no name.");
      continue;
    }
    const school = readSchool(row, urn, name, trust.uid, reader);
    const known = schools.get(urn);
    if (known && known.trustUid !== trust.uid) {
      reader.leaveOut(row, `URN ${urn} stands in two trusts: ${known.trustUid} and ${trust.uid}.`);
      // The later membership is the one that holds.
      if ((known.joinedOn ?? "") >= (school.joinedOn ?? "")) continue;
    }
    trusts.set(trust.uid, trust);
    schools.set(urn, school);
  }
  return {
    trusts: [...trusts.values()],
    schools: [...schools.values()],
    notRead: reader.notRead,
  };
}

/** Codes 06 and 10; a sponsor (05) has a UID of its own, which is not its trust's. Null for every other group. */
function groupTypeOf(row: CsvRow): GiasTrust["groupType"] | null {
  const code = row.cell("Group Type (code)");
  const name = row.cell("Group Type").toLowerCase();
  if (code === "06" || code === "6" || name === "multi-academy trust") return "multi_academy_trust";
  if (code === "10" || name === "single-academy trust") return "single_academy_trust";
  return null;
}

function isClosedGroup(row: CsvRow): boolean {
  return /^closed$/i.test(row.cell("Group Status")) || row.cell("Closed Date") !== "";
}

function readTrust(
  row: CsvRow,
  groupType: GiasTrust["groupType"],
  known: ReadonlyMap<string, GiasTrust>,
): GiasTrust | null {
  const uid = readNumber(UID_COLUMNS.map((column) => row.cell(column)).find(Boolean) ?? "");
  const already = known.get(uid ?? "");
  if (already) return already;
  const name = row.cell("Group Name");
  if (!uid || name === "") return null;
  return {
    uid,
    name: readableTrustName(name),
    groupType,
    companiesHouseNumber: row.cell("Companies House Number") || null,
  };
}

/** The last four columns are ours, in the bundled file; the DfE's own has none of them. */
function readSchool(
  row: CsvRow,
  urn: string,
  name: string,
  trustUid: string,
  reader: RowReader,
): GiasSchool {
  const type = row.cell("TypeOfEstablishment (name)");
  return {
    urn,
    name,
    phase: readPhase(row.cell("PhaseOfEducation (name)"), type),
    type,
    localAuthority: row.cell("LA (name)"),
    trustUid,
    joinedOn: reader.date(row, "Joined date"),
    openedOn: null,
    closedOn: null,
    predecessorUrns: readUrns(row.cell("PredecessorURNs")),
    successorUrns: readUrns(row.cell("SuccessorURNs")),
    pupils: reader.pupils(row, "NumberOfPupils"),
    pupilsAsAt: reader.date(row, "CensusDate"),
  };
}
