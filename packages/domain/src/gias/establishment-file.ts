/** The DfE's establishment download (edubasealldata): one row for each establishment in England, closed ones too. */
import type { CsvRow, CsvTable } from "./csv-table.ts";
import type { GiasExtract, GiasSchool, GiasTrust } from "./gias-extract.ts";
import { readNumber, readPhase } from "./gias-values.ts";
import { RowReader } from "./not-read.ts";
import { readableTrustName } from "./readable-trust-name.ts";

export const ESTABLISHMENT_COLUMNS = [
  "URN",
  "EstablishmentName",
  "TypeOfEstablishment (name)",
  "EstablishmentStatus (name)",
  "OpenDate",
  "CloseDate",
  "PhaseOfEducation (name)",
  "LA (name)",
  "Trusts (code)",
  "Trusts (name)",
] as const;

export function missingEstablishmentColumns({ columns }: CsvTable): string[] {
  return ESTABLISHMENT_COLUMNS.filter((column) => !columns.has(column));
}

export function readEstablishments(table: CsvTable): Omit<GiasExtract, "asAt" | "source"> {
  const reader = new RowReader();
  const trusts = new Map<string, GiasTrust>();
  const schools = new Map<string, GiasSchool>();
  for (const row of table.rows) {
    const urn = reader.urn(row);
    if (!urn) continue;
    const name = row.cell("EstablishmentName");
    if (name === "") {
      reader.leaveOut(row, "The school has no name.");
      continue;
    }
    if (schools.has(urn)) {
      reader.leaveOut(row, `URN ${urn} stands in the file twice; the first row counts.`);
      continue;
    }
    const trust = readTrust(row, trusts);
    if (trust) trusts.set(trust.uid, trust);
    schools.set(urn, readSchool(row, urn, name, trust?.uid ?? null, reader));
  }
  return {
    trusts: [...trusts.values()],
    schools: [...schools.values()],
    notRead: reader.notRead,
  };
}

/** The column also holds foundation trusts, which maintained schools have: they are no academy trusts. */
function readTrust(row: CsvRow, known: ReadonlyMap<string, GiasTrust>): GiasTrust | null {
  const uid = readNumber(row.cell("Trusts (code)"));
  const already = known.get(uid ?? "");
  if (already) return already;
  const name = row.cell("Trusts (name)");
  if (!uid || name === "") return null;
  const flag = row.cell("TrustSchoolFlag (name)").toLowerCase();
  const academy = /academ|free school|university technical|studio/i.test(
    row.cell("TypeOfEstablishment (name)"),
  );
  if (!flag.includes("academy trust") && !academy) return null;
  return {
    uid,
    name: readableTrustName(name),
    groupType: flag.includes("single") ? "single_academy_trust" : "multi_academy_trust",
    companiesHouseNumber: null,
  };
}

function readSchool(
  row: CsvRow,
  urn: string,
  name: string,
  trustUid: string | null,
  reader: RowReader,
): GiasSchool {
  const type = row.cell("TypeOfEstablishment (name)");
  const closed = /^closed$/i.test(row.cell("EstablishmentStatus (name)"));
  return {
    urn,
    name,
    phase: readPhase(row.cell("PhaseOfEducation (name)"), type),
    type,
    localAuthority: row.cell("LA (name)"),
    trustUid,
    joinedOn: null,
    openedOn: reader.date(row, "OpenDate"),
    // A school "open, but proposed to close" carries a date to come: it is open until the DfE calls it closed.
    closedOn: closed ? reader.date(row, "CloseDate") : null,
    predecessorUrns: [],
    successorUrns: [],
    pupils: reader.pupils(row, "NumberOfPupils"),
    pupilsAsAt: reader.date(row, "CensusDate"),
  };
}
