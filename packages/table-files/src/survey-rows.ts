import { findHeadingRow, rowsLookedAt } from "./heading-row.ts";
import type { OpenedTable, TableRow } from "./opened-table.ts";
import type { TableLimits } from "./table-limits.ts";
import { emptyTable, tooManyRows } from "./unreadable-table.ts";

const rowsShown = 20;

export type Survey = Pick<OpenedTable, "headings" | "headingRow" | "firstRows" | "rows"> & {
  columns: number;
  /** Cells that are formulas, and those that hold an error in place of a value. */
  formulas: number;
  errors: number;
  /** Rows with something beyond the last heading. */
  widerRows: number;
};

/**
 * Reads all rows once, so that whatever is wrong with the file is said before anybody maps its columns, and finds the
 * headings, unless a person said where they are. Throws UnreadableTable.
 */
export async function surveyRows<Notes>(
  rows: AsyncGenerator<TableRow, Notes>,
  limits: TableLimits,
  headingRow?: number,
): Promise<{ survey: Survey; notes: Notes }> {
  const looked: TableRow[] = [];
  const tally = new Tally(limits);
  let heading: TableRow | null = null;
  for (;;) {
    const next = await rows.next();
    if (!next.done && heading !== null) {
      tally.count(next.value);
      continue;
    }
    if (!next.done && headingRow !== undefined) {
      if (next.value.rowNumber < headingRow) continue;
      heading = { ...next.value, rowNumber: headingRow };
      tally.begin(heading);
      if (next.value.rowNumber > headingRow) throw emptyTable();
      continue;
    }
    if (!next.done) {
      if (!isEmpty(next.value)) looked.push(next.value);
      if (looked.length < rowsLookedAt) continue;
    }
    if (heading === null) {
      heading = findHeadingRow(looked);
      if (heading === null) throw emptyTable();
      tally.begin(heading);
      const { rowNumber } = heading;
      for (const row of looked) if (row.rowNumber > rowNumber) tally.count(row);
    }
    if (next.done) return { survey: tally.survey(), notes: next.value };
  }
}

export function isEmpty({ cells }: TableRow): boolean {
  return cells.every((cell) => cell.trim() === "");
}

/** Counts what is below the headings. */
class Tally {
  readonly #limits: TableLimits;
  #headings: string[] = [];
  #headingRow = 1;
  #firstRows: string[][] = [];
  #rows = 0;
  #formulas = 0;
  #errors = 0;
  #widerRows = 0;

  constructor(limits: TableLimits) {
    this.#limits = limits;
  }

  begin({ rowNumber, cells }: TableRow): void {
    this.#headingRow = rowNumber;
    this.#headings = cells.map((cell) => cell.replaceAll(/\s+/g, " ").trim());
    while (this.#headings.at(-1) === "") this.#headings.pop();
  }

  count(row: TableRow): void {
    if (isEmpty(row)) return;
    this.#rows += 1;
    if (this.#rows > this.#limits.rows) throw tooManyRows(this.#limits);
    this.#formulas += row.formulas.length;
    for (const cell of row.cells) if (isError(cell)) this.#errors += 1;
    if (row.cells.slice(this.#headings.length).some((cell) => cell.trim() !== "")) {
      this.#widerRows += 1;
    }
    if (this.#firstRows.length < rowsShown) {
      this.#firstRows.push(padded(row.cells, this.#headings.length));
    }
  }

  survey(): Survey {
    return {
      headings: this.#headings,
      headingRow: this.#headingRow,
      columns: this.#headings.length,
      firstRows: this.#firstRows,
      rows: this.#rows,
      formulas: this.#formulas,
      errors: this.#errors,
      widerRows: this.#widerRows,
    };
  }
}

/** As many cells as there are headings, and those beyond that hold something. */
export function padded(cells: readonly string[], columns: number): string[] {
  const whole = [...cells];
  while (whole.length < columns) whole.push("");
  while (whole.length > columns && whole.at(-1)?.trim() === "") whole.pop();
  return whole;
}

function isError(cell: string): boolean {
  return (
    cell.startsWith("#") &&
    /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/.test(cell)
  );
}
