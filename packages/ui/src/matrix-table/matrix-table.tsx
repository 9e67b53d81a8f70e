import { DataTable } from "../data-table/data-table.tsx";
import type { DataTableProps } from "../data-table/data-table.tsx";

/**
 * People or schools by what is asked of them: narrow columns under headings that stay in view, each cell a MatrixCell
 * or empty. On a narrow screen a row is a card, which leaves out what is in order: of a dozen lines those would only be
 * scrolled past. The row's heading says how many there are.
 */
export function MatrixTable<Row>(table: Omit<DataTableProps<Row>, "narrow">) {
  return (
    <div className="matrix-table">
      <DataTable {...table} narrow="cards" />
    </div>
  );
}
