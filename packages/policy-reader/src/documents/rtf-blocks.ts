import type { Blocks, KeptBlocks } from "./blocks.ts";
import type { PageWriter } from "./page-writer.ts";

/** What is being put together: the body, or a header, footnote or text box inside it. */
interface Part {
  target: Blocks;
  line: string;
  label: string | null;
  inTable: boolean;
  cell: string[];
  row: (readonly string[])[];
  boxes: KeptBlocks[];
}

function newPart(target: Blocks): Part {
  return { target, line: "", label: null, inTable: false, cell: [], row: [], boxes: [] };
}

/** Puts RTF's text together into paragraphs, list items, rows and pages. */
export class RtfBlocks {
  readonly #writer: PageWriter;
  readonly #outer: Part[] = [];
  readonly #headers = new Map<string, KeptBlocks>();
  readonly #footers = new Map<string, KeptBlocks>();
  #part: Part;
  #labelAt = 0;
  #notes: KeptBlocks[] = [];
  #firstPage = true;

  constructor(writer: PageWriter) {
    this.#writer = writer;
    this.#part = newPart(new RowsApart(writer));
  }

  text(text: string): void {
    this.#part.line += text;
  }

  /** Words that end lines, cells, rows and pages; all others are about looks. */
  word(name: string): void {
    const part = this.#part;
    switch (name) {
      case "par":
      case "sect":
        this.#endParagraph();
        break;
      case "pard":
        part.inTable = false;
        part.label = null;
        break;
      case "intbl":
        part.inTable = true;
        break;
      case "cell":
        part.inTable = true;
        this.#endParagraph();
        part.row.push(part.cell);
        part.cell = [];
        break;
      case "row":
        part.target.tableRow(part.row);
        part.row = [];
        break;
      case "nestcell":
        part.line += "\t";
        break;
      case "nestrow":
        part.cell.push(part.line);
        part.line = "";
        break;
      case "page":
      case "pagebb":
        this.#pageBreak();
        break;
    }
  }

  /** A list item's label ("1." or a bullet) is text of its own group. */
  beginLabel(): void {
    this.#labelAt = this.#part.line.length;
  }

  endLabel(): void {
    const label = this.#part.line.slice(this.#labelAt).trim();
    this.#part.line = this.#part.line.slice(0, this.#labelAt);
    this.#part.label = /^o$|^[^\p{L}\p{N}]*$/u.test(label) ? "-" : label;
  }

  beginPart(target: KeptBlocks): void {
    this.#outer.push(this.#part);
    this.#part = newPart(target);
  }

  endNote(note: KeptBlocks): void {
    this.#endPart();
    this.#notes.push(note);
  }

  endTextBox(box: KeptBlocks): void {
    this.#endPart();
    this.#part.boxes.push(box);
  }

  endRepeated(isHeader: boolean, kept: KeptBlocks): void {
    this.#endPart();
    const wordings = isHeader ? this.#headers : this.#footers;
    if (!wordings.has(kept.text)) wordings.set(kept.text, kept);
  }

  finish(): string[] {
    this.#endUnfinished();
    this.#endPage();
    return this.#writer.finish();
  }

  #endParagraph(): void {
    const { target, line, label, inTable, cell, boxes } = this.#part;
    this.#part.line = "";
    this.#part.label = null;
    this.#part.boxes = [];
    this.#writeHeaders();
    if (inTable) {
      if (line.trim() !== "") cell.push(label === null ? line : `${label} ${line}`);
      for (const box of boxes) cell.push(...box.parts);
      return;
    }
    if (label === null) target.paragraph(line);
    else target.listItem(line, label);
    for (const box of boxes) box.writeTo(target);
  }

  #endPart(): void {
    this.#endUnfinished();
    this.#part = this.#outer.pop() ?? this.#part;
  }

  #endUnfinished(): void {
    this.#endParagraph();
    const { target, row, cell } = this.#part;
    if (cell.length > 0) row.push(cell);
    if (row.length > 0) target.tableRow(row);
    this.#part.row = [];
    this.#part.cell = [];
  }

  #writeHeaders(): void {
    if (!this.#firstPage || this.#outer.length > 0) return;
    for (const header of this.#headers.values()) header.writeTo(this.#writer);
    this.#headers.clear();
  }

  #pageBreak(): void {
    if (this.#outer.length > 0 || this.#part.row.length > 0 || this.#part.cell.length > 0) return;
    this.#endParagraph();
    if (this.#writer.pageIsEmpty) return;
    this.#endPage();
    this.#writer.pageBreak();
  }

  #endPage(): void {
    for (const note of this.#notes) note.writeTo(this.#writer);
    this.#notes = [];
    if (this.#firstPage) for (const footer of this.#footers.values()) footer.writeTo(this.#writer);
    this.#firstPage = false;
  }
}

/** RTF has no word for a table's end: a paragraph between two rows is what parts two tables. */
class RowsApart implements Blocks {
  readonly #writer: PageWriter;

  constructor(writer: PageWriter) {
    this.#writer = writer;
  }

  paragraph(text: string): void {
    this.#writer.endTable();
    this.#writer.paragraph(text);
  }

  listItem(text: string, marker?: string): void {
    this.#writer.listItem(text, marker);
  }

  tableRow(cells: readonly (readonly string[])[]): void {
    this.#writer.tableRow(cells);
  }

  endTable(): void {
    this.#writer.endTable();
  }
}
