/** How much one table may cost. Whatever passes a limit is refused, never half read. */
export interface TableLimits {
  /** Bytes of the file itself. */
  fileBytes: number;
  /** Bytes that a workbook unpacks to. */
  unpackedBytes: number;
  /** Rows below the headings. */
  rows: number;
  columns: number;
  /** UTF-16 units of one cell. */
  cellCharacters: number;
  /** Bytes of the texts that a workbook's cells share, which are all kept while it is read. */
  sharedTextBytes: number;
  /** Resident memory of the process that reads. */
  memoryBytes: number;
  /** Wall-clock time of opening a file, and of each batch of rows. */
  milliseconds: number;
}

const megabyte = 1024 * 1024;

export const defaultTableLimits: TableLimits = {
  fileBytes: 100 * megabyte,
  unpackedBytes: 1_024 * megabyte,
  /** A million people fit, as does every row of an Excel sheet. */
  rows: 1_048_576,
  columns: 500,
  /** As many as Excel lets one cell hold. */
  cellCharacters: 32_767,
  sharedTextBytes: 128 * megabyte,
  memoryBytes: 512 * megabyte,
  milliseconds: 120_000,
};
