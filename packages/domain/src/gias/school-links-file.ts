/** The DfE's links file: which school followed which. It adds to another file and is no extract by itself. */
import type { CsvTable } from "./csv-table.ts";
import type { GiasExtract, NotRead } from "./gias-extract.ts";
import { readNumber } from "./gias-values.ts";
import { RowReader } from "./not-read.ts";

const SCHOOL_LINKS_COLUMNS = ["URN", "LinkURN", "LinkType"] as const;

export function isSchoolLinksFile({ columns }: CsvTable): boolean {
  return SCHOOL_LINKS_COLUMNS.every((column) => columns.has(column));
}

interface SchoolLinks {
  predecessors: Map<string, Set<string>>;
  successors: Map<string, Set<string>>;
  notRead: NotRead[];
}

/** Adds predecessors and successors to an extract's schools. Sixth-form centres and other links are left aside. */
export function addSchoolLinks(extract: GiasExtract, table: CsvTable): GiasExtract {
  const links = readSchoolLinks(table);
  return {
    ...extract,
    notRead: [...extract.notRead, ...links.notRead],
    schools: extract.schools.map((school) => ({
      ...school,
      predecessorUrns: together(school.predecessorUrns, links.predecessors.get(school.urn)),
      successorUrns: together(school.successorUrns, links.successors.get(school.urn)),
    })),
  };
}

function readSchoolLinks(table: CsvTable): SchoolLinks {
  const reader = new RowReader();
  const links: SchoolLinks = {
    predecessors: new Map(),
    successors: new Map(),
    notRead: reader.notRead,
  };
  for (const row of table.rows) {
    const urn = reader.urn(row);
    if (!urn) continue;
    const type = row.cell("LinkType");
    const kind = /^predecessor/i.test(type)
      ? links.predecessors
      : /^successor/i.test(type)
        ? links.successors
        : null;
    if (!kind) continue;
    const other = readNumber(row.cell("LinkURN"));
    if (other) kind.set(urn, (kind.get(urn) ?? new Set()).add(other));
    else reader.leaveOut(row, `"${row.cell("LinkURN")}" is not the URN of the other school.`);
  }
  return links;
}

function together(known: readonly string[], more: ReadonlySet<string> | undefined): string[] {
  return [...new Set([...known, ...(more ?? [])])].toSorted();
}
