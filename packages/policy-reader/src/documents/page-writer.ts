import type { Blocks } from "./blocks.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import { tooManyPages, tooMuchText } from "./reading-limits.ts";
import { tableRowLines } from "./table-row-lines.ts";
import { tidyCharacters, tidyLine } from "./tidy-text.ts";

type BlockKind = "paragraph" | "list item" | "table row";

/**
 * Collects a document's blocks into pages of text, in one form for all formats: a blank line parts
 * blocks, except list items that follow each other and the rows of one table.
 */
export class PageWriter implements Blocks {
  readonly #limits: ReadingLimits;
  readonly #pages: string[] = [];
  #lines: string[] = [];
  #previous: BlockKind | null = null;
  #characters = 0;

  constructor(limits: ReadingLimits) {
    this.#limits = limits;
  }

  /** A heading or paragraph; a line break inside it stays one. */
  paragraph(text: string): void {
    this.#block("paragraph", tidyCharacters(text).split("\n").map(tidyLine));
  }

  /** `marker` is what stands before the item: "-" or "2." */
  listItem(text: string, marker = "-"): void {
    const line = tidyLine(text);
    if (line !== "") this.#block("list item", [`${marker} ${line}`]);
  }

  /** Each cell is its parts: paragraphs, list items, lines. */
  tableRow(cells: readonly (readonly string[])[]): void {
    const tidy = cells.map((cell) => cell.map(tidyLine).filter((part) => part !== ""));
    const filled = tidy.filter((cell) => cell.length > 0);
    if (tidy.length === 1) for (const part of tidy[0] ?? []) this.paragraph(part);
    else if (filled.length > 0) this.#block("table row", tableRowLines(tidy));
  }

  /** The next block that isn't a row of this table begins after a blank line, another table's row too. */
  endTable(): void {
    if (this.#previous === "table row") this.#previous = "paragraph";
  }

  /** Lines as they stand, blank ones included (plain text, a PDF's page). */
  verbatim(text: string): void {
    for (const line of text.split("\n")) this.#push(line);
  }

  get pageIsEmpty(): boolean {
    return this.#lines.length === 0;
  }

  /** Begins a new page; a page without text is left out unless `evenIfEmpty`. */
  pageBreak(evenIfEmpty = false): void {
    const text = this.#lines.join("\n").replace(/^\n+/, "").trimEnd();
    if (text === "" && !evenIfEmpty) return;
    this.#pages.push(text);
    if (this.#pages.length > this.#limits.pages) throw tooManyPages(this.#limits);
    this.#lines = [];
    this.#previous = null;
  }

  finish(): string[] {
    this.pageBreak();
    return this.#pages;
  }

  #block(kind: BlockKind, lines: readonly string[]): void {
    const written = lines.filter((line) => line !== "");
    if (written.length === 0) return;
    const together = kind === this.#previous && kind !== "paragraph";
    if (this.#previous !== null && !together) this.#push("");
    for (const line of written) this.#push(line);
    this.#previous = kind;
  }

  #push(line: string): void {
    this.#characters += line.length + 1;
    if (this.#characters > this.#limits.textCharacters) throw tooMuchText(this.#limits);
    this.#lines.push(line);
  }
}
