export { openTable, readRows } from "./open-table.ts";
export {
  openedTableSchema,
  tableSourceSchema,
  type OpenChoices,
  type OpenedTable,
  type TableRow,
  type TableSource,
} from "./opened-table.ts";
export { defaultTableLimits, type TableLimits } from "./table-limits.ts";
export { UnreadableTable, type UnreadableCode } from "./unreadable-table.ts";
export { createTableReader, type TableReader } from "./reading-process/table-reader.ts";
export type { CellContent, Table, TableColumn } from "./writing/table.ts";
export { writeCsv } from "./writing/write-csv.ts";
export { writeXlsx } from "./writing/write-xlsx.ts";
export { type Sheet, writeSheets } from "./writing/write-sheets.ts";
