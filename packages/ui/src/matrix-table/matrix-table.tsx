import { DataTable } from "../data-table/data-table.tsx";
import type { DataTableProps, LeftOut } from "../data-table/data-table.tsx";

const IN_ORDER: LeftOut = { statuses: ["met"], ask: "Show what is in order, too" };

/**
 * People or schools by what is asked of them: narrow columns under headings that stay in view, each cell a MatrixCell
 * or empty. On a narrow screen a row is a card, which leaves out what is in order until it is asked for. The row's
 * heading says how many there are.
 */
export function MatrixTable<Row>(table: Omit<DataTableProps<Row>, "narrow" | "leavesOut">) {
  return (
    <div className="matrix-table">
      <DataTable {...table} narrow="cards" leavesOut={IN_ORDER} />
    </div>
  );
}
