/** Where a format's reader writes what it finds, in reading order. */
export interface Blocks {
  paragraph(text: string): void;
  listItem(text: string, marker?: string): void;
  /** Each cell is its parts: paragraphs, list items, lines. */
  tableRow(cells: readonly (readonly string[])[]): void;
  endTable(): void;
}

/** Blocks kept for later: a cell's, a text box's, a footnote's, a header's. */
export class KeptBlocks implements Blocks {
  readonly #kept: ((target: Blocks) => void)[] = [];
  readonly #parts: string[] = [];

  /** The blocks as a table cell's parts; a table inside a cell gives a part for each row. */
  get parts(): readonly string[] {
    return this.#parts;
  }

  get text(): string {
    return this.#parts.join("\n");
  }

  paragraph(text: string): void {
    if (text.trim() === "") return;
    this.#kept.push((target) => target.paragraph(text));
    for (const line of text.split("\n")) this.#parts.push(line);
  }

  listItem(text: string, marker = "-"): void {
    if (text.trim() === "") return;
    this.#kept.push((target) => target.listItem(text, marker));
    this.#parts.push(`${marker} ${text}`);
  }

  tableRow(cells: readonly (readonly string[])[]): void {
    this.#kept.push((target) => target.tableRow(cells));
    this.#parts.push(cells.map((cell) => cell.join(" ")).join("\t"));
  }

  endTable(): void {
    this.#kept.push((target) => target.endTable());
  }

  writeTo(target: Blocks): void {
    for (const write of this.#kept) write(target);
  }
}
