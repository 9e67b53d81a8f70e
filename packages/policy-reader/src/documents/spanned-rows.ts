/** Beyond these a span is no layout of a policy: a row of thousands of empty cells costs more than it says. */
const [mostRows, mostColumns] = [100, 60];

/** The rows of a table as its cells go by; where a cell reaches down from a row above, an empty one stands for it. */
export class SpannedRows {
  #row: (readonly string[])[] = [];
  /** How many more rows the cell of each column reaches down. */
  readonly #reaching: number[] = [];

  beginRow(): void {
    this.#row = [];
  }

  /** `rows` is what the cell says that it spans. */
  addCell(parts: readonly string[], rows: string | undefined): void {
    this.#passReachingCells();
    const column = this.#row.length;
    this.#row.push(parts);
    const span = Number(rows ?? 1);
    if (span > 1 && column < mostColumns) {
      while (this.#reaching.length < column) this.#reaching.push(0);
      this.#reaching[column] = Math.min(span, mostRows) - 1;
    }
  }

  endRow(): (readonly string[])[] {
    this.#passReachingCells();
    const row = this.#row;
    this.#row = [];
    return row;
  }

  #passReachingCells(): void {
    for (let column = this.#row.length; (this.#reaching[column] ?? 0) > 0; column += 1) {
      this.#reaching[column] = (this.#reaching[column] ?? 0) - 1;
      this.#row.push([]);
    }
  }
}
