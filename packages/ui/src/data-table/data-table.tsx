import { useId } from "react";
import type { ReactNode } from "react";
import { columnGroups } from "./columns.ts";
import type { Column, RowHeading } from "./columns.ts";
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
   * Cards for a few columns that are read; scrolling for many that are compared.
   */
  narrow?: "scroll" | "cards" | undefined;
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
}: DataTableProps<Row>) {
  const captionId = useId();
  const groups = columnGroups(columns);
  const edges = new Set(groups.map(({ id }) => id));
  return (
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
      data-edge={edge ? "" : undefined}
    >
      {children}
    </td>
  );
}
