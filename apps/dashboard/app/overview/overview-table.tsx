import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import type { Column } from "@safeboard/ui/data-table-columns";
import { Status } from "@safeboard/ui/status";
import { measureAnchor } from "../school/measure-anchor.ts";
import { phaseInWords } from "../school/phase.ts";
import type { Overview } from "../domain-answers.ts";
import { sortingBy } from "./arrangement.ts";
import type { ShownRow } from "./shown-row.ts";

/** Schools by measures. Every cell leads to its rule, its evidence and what to do next. */
export function OverviewTable({
  overview,
  parameters,
}: {
  overview: Pick<Overview, "measures" | "schools"> & { rows: readonly ShownRow[] };
  parameters: URLSearchParams;
}) {
  const { measures, rows, schools } = overview;
  return (
    <DataTable
      caption={`Schools by measure: ${rows.length === schools ? schools : `${rows.length} of ${schools}`}`}
      captionHidden
      narrow="cards"
      rows={rows}
      rowKey={({ schoolId }) => schoolId}
      rowHeading={{
        heading: "School",
        sorting: sortingBy(parameters, "name"),
        cell: (row) => (
          <>
            <Anchor href={`/schools/${row.schoolId}`}>{row.name}</Anchor>
            <span className="row-note">{aboutSchool(row)}</span>
          </>
        ),
      }}
      columns={measures.map(({ id, title, group, counts }): Column<ShownRow> => ({
        id,
        heading: title,
        group,
        sorting: sortingBy(parameters, id),
        cell: (row) => (
          <Status
            status={row.cells[id].status}
            href={`/schools/${row.schoolId}#${measureAnchor(id)}`}
          >
            {row.cells[id].value}
          </Status>
        ),
        total: `${counts.met} of ${schools} met`,
      }))}
      totals="Trust"
    />
  );
}

function aboutSchool({ phase, pupils, hub }: ShownRow): string {
  return [
    phase && phaseInWords(phase),
    pupils !== null && `${pupils.toLocaleString("en-GB")} pupils`,
    hub,
  ]
    .filter(Boolean)
    .join(" · ");
}
