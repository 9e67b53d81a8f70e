import type { ReportTable } from "@safeboard/compliance/board-report";
import { STATUSES } from "@safeboard/compliance/statuses";
import { columnWidths, isLongHeading, MOST_COLUMNS_UPRIGHT, sizeFor } from "./column-widths.ts";
import { planStatus } from "./plan-status.ts";
import type { PlannedTable } from "./report-plan.ts";

/** More than these can't be read on any paper: the table goes on beneath, with its first column again. */
const mostColumnsAcross = 17;

/** One table, or several where it has too many columns for one. */
export function planTable(table: ReportTable): PlannedTable[] {
  const [head, ...others] = table.columns.keys();
  if (head === undefined) return [];
  const parts = Math.max(1, Math.ceil(others.length / (mostColumnsAcross - 1)));
  const inEach = Math.ceil(others.length / parts);
  return Array.from({ length: parts }, (_, part) => {
    const title = parts === 1 ? table.title : `${table.title} (part ${part + 1} of ${parts})`;
    const columns = [head, ...others.slice(part * inEach, (part + 1) * inEach)];
    return planPart({ ...table, title, note: part + 1 === parts ? table.note : null }, columns);
  });
}

function planPart(table: ReportTable, places: readonly number[]): PlannedTable {
  const rows = table.rows.map(({ cells }) =>
    places.map((place) => {
      const { text, status } = cells[place] ?? { text: "", status: null };
      return { text, status: status === null ? null : planStatus(status, text) };
    }),
  );
  const columns = places.map((place, part) => ({
    heading: table.columns[place]?.title ?? "",
    isNumeric: table.columns[place]?.isNumeric ?? false,
    cells: rows.flatMap((row) => row[part] ?? []),
  }));
  const widths = columnWidths(columns);
  const unnamed = new Set(
    rows.flat().flatMap(({ status }) => (status?.heard == null ? [] : [status.status])),
  );
  return {
    kind: "table",
    title: table.title,
    size: sizeFor(columns.length),
    columns: columns.map(({ heading, isNumeric }, part) => ({
      title: heading,
      isNumeric,
      isHyphenated: columns.length > MOST_COLUMNS_UPRIGHT && isLongHeading(heading),
      width: widths[part] ?? 1,
    })),
    rows,
    legend: STATUSES.filter((status) => unnamed.has(status)).map((status) => planStatus(status)),
    note: table.note,
  };
}
