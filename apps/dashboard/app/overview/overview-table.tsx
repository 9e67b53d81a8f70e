import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import type { Column } from "@safeboard/ui/data-table-columns";
import { Status, statusWords } from "@safeboard/ui/status";
import { StatusTrail } from "@safeboard/ui/status-trail";
import { measureAnchor } from "../school/measure-anchor.ts";
import { phaseInWords } from "../school/phase.ts";
import type { Overview } from "../domain-answers.ts";
import { type MeasureId, sortingBy } from "./arrangement.ts";
import { type ShownRow, trailStatuses } from "./shown-row.ts";

/** Schools by measures. Every cell leads to its rule, its evidence and what to do next. */
export function OverviewTable({
  overview: { measures, rows, schools, termEnds },
  hub,
  parameters,
}: {
  overview: Pick<Overview, "measures" | "schools"> & {
    rows: readonly ShownRow[];
    termEnds: Pick<Overview["termEnds"], "terms">;
  };
  /** These schools alone, with subtotals; null for those in no hub. */
  hub?: string | null;
  parameters: URLSearchParams;
}) {
  const since = termEnds.terms[0]?.title;
  const isGroup = hub !== undefined;
  const shown = isGroup ? rows.filter((row) => row.hub === hub) : rows;
  const among = shown.length === schools ? schools : `${shown.length} of ${schools}`;
  return (
    <DataTable
      caption={isGroup ? hubCaption(hub, shown.length) : `Schools by measure: ${among}`}
      captionHidden
      narrow="cards"
      leavesOut={{ statuses: ["met", "not_applicable"], ask: "Show every measure" }}
      rows={shown}
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
        cell: ({ schoolId, cells: { [id]: cell } }) => (
          <>
            <Status status={cell.status} href={`/schools/${schoolId}#${measureAnchor(id)}`}>
              {cell.value}
            </Status>
            {since && cell.trail && (
              <StatusTrail since={since} statuses={trailStatuses(cell.trail)} />
            )}
          </>
        ),
        total: isGroup ? subtotal(shown, id) : `${counts.met} of ${schools} met`,
      }))}
      totals={isGroup ? (hub ?? "In no hub") : "Trust"}
    />
  );
}

export const hubCaption = (hub: string | null, schools: number): string =>
  `${hub ?? "In no hub"}: ${schools === 1 ? "1 school" : `${schools} schools`} by measure`;

/** "2 needs action, 1 met": schools by status, and never a mean of anything. */
export function subtotal(rows: readonly ShownRow[], id: MeasureId): string {
  const counts = Map.groupBy(rows, ({ cells }) => cells[id].status);
  return (Object.keys(statusWords) as (keyof typeof statusWords)[])
    .flatMap((status) => {
      const schools = counts.get(status)?.length ?? 0;
      return schools === 0 ? [] : [`${schools} ${statusWords[status].toLowerCase()}`];
    })
    .join(", ");
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
