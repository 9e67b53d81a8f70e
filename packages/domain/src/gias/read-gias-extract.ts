/** Reads a file that somebody downloaded from "Get Information About Schools", whichever of them it is. */
import type { IsoDate } from "@safeboard/compliance/dates";
import { type CsvTable, readCsvTable } from "./csv-table.ts";
import {
  ESTABLISHMENT_COLUMNS,
  missingEstablishmentColumns,
  readEstablishments,
} from "./establishment-file.ts";
import type { GiasExtract } from "./gias-extract.ts";
import { readGiasDate } from "./gias-values.ts";
import {
  GROUP_LINKS_COLUMNS,
  missingGroupLinksColumns,
  readGroupLinks,
} from "./group-links-file.ts";
import { addSchoolLinks, isSchoolLinksFile } from "./school-links-file.ts";
import { UnreadableGiasFile } from "./unreadable-gias-file.ts";

export interface GiasFileDetails {
  /** The DfE writes the day into the name: "edubasealldata20260901.csv". */
  fileName?: string;
  /** When the name does not tell. */
  asAt?: IsoDate;
  /** The DfE's links file of the same day, for predecessors and successors. */
  links?: Uint8Array;
}

/**
 * Takes the DfE's group links file or its establishment download: CSV in windows-1252 or UTF-8, gzipped or not.
 * Rows that can't be understood are listed in `notRead`; a file that can't is an UnreadableGiasFile.
 */
export function readGiasExtract(bytes: Uint8Array, details: GiasFileDetails = {}): GiasExtract {
  const table = readCsvTable(bytes);
  const extract: GiasExtract = {
    asAt: details.asAt ?? dayInName(details.fileName ?? ""),
    ...readWhicheverFile(table),
  };
  if (extract.schools.length === 0) {
    throw new UnreadableGiasFile(
      "no_schools",
      "This file has the right columns but no school of an academy trust that could be read.",
    );
  }
  if (!details.links) return extract;
  const links = readCsvTable(details.links);
  if (isSchoolLinksFile(links)) return addSchoolLinks(extract, links);
  throw new UnreadableGiasFile(
    "columns_missing",
    "The second file is not the links file: it needs the columns URN, LinkURN and LinkType.",
  );
}

function readWhicheverFile(table: CsvTable): Omit<GiasExtract, "asAt"> {
  const missingLinks = missingGroupLinksColumns(table);
  if (missingLinks.length === 0) {
    return { source: "Get Information About Schools, group links", ...readGroupLinks(table) };
  }
  const missing = missingEstablishmentColumns(table);
  if (missing.length === 0) {
    return {
      source: "Get Information About Schools, establishments",
      ...readEstablishments(table),
    };
  }
  if (isSchoolLinksFile(table)) {
    throw new UnreadableGiasFile(
      "links_only",
      "This is the links file, which only says which school followed which. Choose the group links file or the establishment download, and add this one beside it.",
    );
  }
  throw notGias(table, missingLinks, missing);
}

/** Names what is missing from the file that it resembles most. */
function notGias(
  { columns }: CsvTable,
  missingLinks: string[],
  missingEstablishments: string[],
): UnreadableGiasFile {
  const resembles = [
    { file: "group links file", needed: GROUP_LINKS_COLUMNS.length, missing: missingLinks },
    {
      file: "establishment download",
      needed: ESTABLISHMENT_COLUMNS.length,
      missing: missingEstablishments,
    },
  ].toSorted((a, b) => a.missing.length / a.needed - b.missing.length / b.needed)[0];
  if (!resembles || !columns.has("URN") || resembles.missing.length > resembles.needed / 2) {
    return new UnreadableGiasFile(
      "not_gias",
      "This is not a file from Get Information About Schools. Download the group links file or the establishment fields there, as CSV.",
    );
  }
  const columnsMissing = resembles.missing.map((column) => `"${column}"`).join(", ");
  return new UnreadableGiasFile(
    "columns_missing",
    `This looks like the ${resembles.file} of Get Information About Schools, but these columns are missing: ${columnsMissing}.`,
  );
}

function dayInName(fileName: string): IsoDate | null {
  const match = /(20\d\d)-?(\d\d)-?(\d\d)(?!\d)/.exec(fileName);
  return match ? (readGiasDate(`${match[1]}-${match[2]}-${match[3]}`) ?? null) : null;
}
