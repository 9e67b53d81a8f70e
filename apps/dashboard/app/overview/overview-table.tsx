import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import type { Column } from "@safeboard/ui/data-table-columns";
import { Status } from "@safeboard/ui/status";
import { StatusTrail } from "@safeboard/ui/status-trail";
import { explainedAt } from "../school/measure-anchor.ts";
import { phaseInWords } from "../school/phase.ts";
import type { Overview } from "../domain-answers.ts";
import { cellIn, type OverviewColumn, sortingBy } from "./arrangement.ts";
import { ChooseSchool } from "./chosen-schools.tsx";
import { NO_HUB } from "./hubs-of.ts";
import { subtotal } from "./subtotal.ts";
import { type ShownRow, trailStatuses } from "./shown-row.ts";

/** Schools by measures. Every cell leads to its rule, its evidence and what to do next, as they were on its day. */
export function OverviewTable({
  overview: { columns, moment, rows, schools, termEnds },
  hub,
  parameters,
}: {
  overview: Pick<Overview, "moment" | "schools"> & {
    columns: readonly OverviewColumn[];
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
      leavesOut={{
        statuses: ["met", "not_applicable"],
        worstOnly: true,
        ask: "Show every measure, not only what presses most",
      }}
      rows={shown}
      rowKey={({ schoolId }) => schoolId}
      rowHeading={{
        heading: "School",
        sorting: sortingBy(parameters, "name"),
        cell: (row) => (
          <>
            <ChooseSchool school={row} />
            <Anchor href={`/schools/${row.schoolId}`}>{row.name}</Anchor>
            <span className="row-note">{aboutSchool(row)}</span>
          </>
        ),
      }}
      columns={columns.map(({ id, title, group, counts }): Column<ShownRow> => ({
        id,
        heading: title,
        group,
        sorting: sortingBy(parameters, id),
        cell: (row) => {
          const cell = cellIn(row, id);
          return (
            <>
              <Status status={cell.status} href={explainedAt(row.schoolId, id, moment)}>
                {cell.value}
              </Status>
              {since && "trail" in cell && cell.trail && (
                <StatusTrail since={since} statuses={trailStatuses(cell.trail)} />
              )}
            </>
          );
        },
        total: isGroup ? subtotal(shown, id) : `${counts.met} of ${schools} met`,
      }))}
      totals={isGroup ? (hub ?? NO_HUB) : "Trust"}
    />
  );
}

export const hubCaption = (hub: string | null, schools: number): string =>
  `${hub ?? NO_HUB}: ${schools === 1 ? "1 school" : `${schools} schools`} by measure`;

function aboutSchool({ phase, pupils, hub }: ShownRow): string {
  return [
    phase && phaseInWords(phase),
    pupils !== null && `${pupils.toLocaleString("en-GB")} pupils`,
    hub,
  ]
    .filter(Boolean)
    .join(" · ");
}
