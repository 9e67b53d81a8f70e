import type { KeptBlocks } from "./blocks.ts";
import type { PageWriter } from "./page-writer.ts";

/** What stands around a document's body: its headers and footers, each wording once. */
export interface Surroundings {
  headers: readonly KeptBlocks[];
  footers: readonly KeptBlocks[];
}

/**
 * A word processor's pages. Headers and footers are given once, around the first page; footnotes
 * stand at the foot of the page that cites them, endnotes at the document's end.
 */
export class PagedDocument {
  readonly #writer: PageWriter;
  readonly #footers: readonly KeptBlocks[];
  #footnotes: KeptBlocks[] = [];
  readonly #endnotes: KeptBlocks[] = [];
  #firstPage = true;

  constructor(writer: PageWriter, { headers, footers }: Surroundings) {
    this.#writer = writer;
    this.#footers = footers;
    for (const header of headers) header.writeTo(writer);
  }

  footnote(note: KeptBlocks): void {
    this.#footnotes.push(note);
  }

  endnote(note: KeptBlocks): void {
    this.#endnotes.push(note);
  }

  pageBreak(): void {
    if (this.#writer.pageIsEmpty) return;
    this.#endPage();
    this.#writer.pageBreak();
  }

  finish(): string[] {
    this.#endPage();
    for (const note of this.#endnotes) note.writeTo(this.#writer);
    return this.#writer.finish();
  }

  #endPage(): void {
    for (const note of this.#footnotes) note.writeTo(this.#writer);
    this.#footnotes = [];
    if (this.#firstPage) for (const footer of this.#footers) footer.writeTo(this.#writer);
    this.#firstPage = false;
  }
}
