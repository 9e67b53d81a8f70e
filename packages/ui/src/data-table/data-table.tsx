import { useId } from "react";
import type { ReactNode } from "react";
import { columnGroups } from "./columns.ts";
import type { Column, RowHeading } from "./columns.ts";
import type { StatusName } from "../status/status.tsx";
import { TableHead } from "./table-head.tsx";

export interface DataTableProps<Row> {
  /** What the table shows, in words. Read out first, and the name of its scroll region. */
  caption: string;
  captionHidden?: boolean | undefined;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The first column: what each row is about. Stays in view while the others scroll. */
  rowHeading: RowHeading<Row>;
  columns: readonly Column<Row>[];
  /** Heading of the last row, which shows the columns' totals ("Trust"). */
  totals?: string | undefined;
  /**
   * On a narrow screen: "scroll" keeps the table, "cards" makes each row a card with its headings.
   * Cards for a few columns that are read; scrolling for many that are compared. "lines" is cards for a long list of
   * short entries, which would else be scrolled past for minutes.
   */
  narrow?: "scroll" | "cards" | "lines" | undefined;
  /**
   * What cards leave out until it is asked for: cells that stand like this. Of a dozen lines, those that are in order
   * would only be scrolled past.
   */
  leavesOut?: LeftOut | undefined;
}

export interface LeftOut {
  statuses: readonly StatusName[];
  /** Of each row only the cells that press most are shown: where something needs action, that alone. */
  worstOnly?: boolean | undefined;
  /** Asks for it ("Show every role"). */
  ask: string;
}

/** A real table: headings for rows and columns, groups, sorting by links, totals. */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  rows,
  rowKey,
  rowHeading,
  columns,
  totals,
  narrow = "scroll",
  leavesOut,
}: DataTableProps<Row>) {
  const captionId = useId();
  const groups = columnGroups(columns);
  const edges = new Set(groups.map(({ id }) => id));
  const table = (
    <div
      className="data-table"
      data-narrow={narrow}
      role="region"
      aria-labelledby={captionId}
      // A region that scrolls must be reachable for people who scroll with keys.
      tabIndex={0}
    >
      {/* The roles say what the elements are even where cards take a table's layout away. */}
      <table role="table">
        <caption id={captionId} className={captionHidden ? "heard-only" : undefined}>
          {caption}
        </caption>
        <TableHead {...{ rowHeading, columns, groups, edges }} />
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row" key={rowKey(row)}>
              <th scope="row" role="rowheader">
                {rowHeading.cell(row)}
              </th>
              {columns.map((column) => (
                <Cell key={column.id} column={column} edge={edges.has(column.id)}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
        {totals !== undefined && (
          <tfoot role="rowgroup">
            <tr role="row">
              <th scope="row" role="rowheader">
                {totals}
              </th>
              {columns.map((column) => (
                <Cell key={column.id} column={column} edge={edges.has(column.id)}>
                  {column.total}
                </Cell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
  return leavesOut ? <Brief leavesOut={leavesOut}>{table}</Brief> : table;
}

/** A checkbox that only cards have: the stylesheet shows the rest where it is ticked, without a script. */
function Brief({
  leavesOut: { statuses, worstOnly = false, ask },
  children,
}: {
  leavesOut: LeftOut;
  children: ReactNode;
}) {
  return (
    <div
      className="data-table-brief"
      data-leaves-out={statuses.join(" ")}
      data-worst-only={worstOnly ? "" : undefined}
    >
      <label className="data-table-ask">
        <input type="checkbox" />
        {ask}
      </label>
      {children}
    </div>
  );
}

function Cell<Row>({
  column,
  edge,
  children,
}: {
  column: Column<Row>;
  edge: boolean;
  children: ReactNode;
}) {
  return (
    <td
      role="cell"
      data-label={column.heading}
      data-numeric={column.numeric ? "" : undefined}
      data-short={column.short ? "" : undefined}
      data-edge={edge ? "" : undefined}
    >
      {children}
    </td>
  );
}
