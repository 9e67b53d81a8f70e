import type { Blocks } from "./blocks.ts";
import { characterOf } from "./docx-characters.ts";
import type { DocxNumbering } from "./docx-numbering.ts";
import { DocxLinks } from "./docx-links.ts";
import { NestedBlocks } from "./nested-blocks.ts";
import { type OpenParagraph, OpenParagraphs, writeLabelled } from "./open-paragraphs.ts";
import type { XmlHandler } from "./xml-events.ts";

/** What a Word part's text needs from the rest of the file. */
export interface WordSurroundings {
  numbering: DocxNumbering;
  /** Addresses of links, by relationship id. */
  links: ReadonlyMap<string, string>;
  onPageBreak: () => void;
  onNote: (kind: "footnote" | "endnote", id: string) => void;
}

interface Paragraph extends OpenParagraph {
  listId: string | null;
  level: number | null;
  /** Its end is struck out by a tracked change, so the next paragraph's text runs on. */
  runsOn: boolean;
  /** Its end is a section's, which the next page follows. */
  endsPage: boolean;
}

interface Row {
  cells: (readonly string[])[];
  deleted: boolean;
}

/** Left out with all that they hold: struck-out text and second copies of drawings. */
const leftOut = new Set(["del", "moveFrom", "Fallback", "delText", "delInstrText", "rt"]);

/** Reads one part (body, header, footnotes) of a Word file as the XML goes by. */
export class DocxText implements XmlHandler {
  readonly #around: WordSurroundings;
  readonly #blocks: NestedBlocks;
  readonly #path: string[] = [];
  readonly #paragraphs: OpenParagraphs<Paragraph>;
  readonly #rows: Row[] = [];
  readonly #links: DocxLinks;
  #leavingOut = 0;
  #placeholder = false;
  #hiddenRun = false;
  #inText = false;
  #inInstruction = false;
  #runOn = "";
  #breakAfterRow = false;

  constructor(target: Blocks, around: WordSurroundings) {
    this.#blocks = new NestedBlocks(target);
    this.#paragraphs = new OpenParagraphs(this.#blocks);
    this.#around = around;
    this.#links = new DocxLinks(around.links);
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const parent = this.#path.at(-1) ?? "";
    const grandparent = this.#path.at(-2) ?? "";
    this.#path.push(name);
    if (this.#leavingOut > 0 || this.#beginsLeavingOut(name, parent)) {
      this.#leavingOut += 1;
      return;
    }
    const value = attributes.get("val") ?? "";
    const paragraph = this.#paragraphs.current;
    const written = this.#paragraphs.position;
    const character = characterOf(name, attributes, parent);
    if (character !== null) this.#write(character);
    switch (name) {
      case "p":
        this.#paragraphs.begin({
          text: this.#runOn,
          heading: false,
          listId: null,
          level: null,
          runsOn: false,
          endsPage: false,
          boxes: [],
        });
        this.#runOn = "";
        break;
      case "pStyle":
        if (paragraph) Object.assign(paragraph, this.#around.numbering.style(value));
        break;
      case "numId":
        if (paragraph) paragraph.listId = value === "0" ? null : value;
        break;
      case "ilvl":
        if (paragraph) paragraph.level = Number(value) || 0;
        break;
      case "pageBreakBefore":
        if (value !== "0" && value !== "false") this.#pageBreak();
        break;
      case "sectPr":
        if (paragraph && parent === "pPr") paragraph.endsPage = true;
        break;
      case "type":
        if (paragraph && parent === "sectPr") paragraph.endsPage = value !== "continuous";
        break;
      case "sdtPr":
        this.#placeholder = false;
        break;
      case "showingPlcHdr":
        this.#placeholder = true;
        break;
      case "r":
        this.#hiddenRun = false;
        break;
      case "vanish":
        if (grandparent === "r" && value !== "0" && value !== "false") this.#hiddenRun = true;
        break;
      case "t":
        this.#inText = true;
        break;
      case "instrText":
        this.#inInstruction = true;
        break;
      case "fldChar":
        this.#paragraphs.endLink(
          this.#links.fieldPart(attributes.get("fldCharType") ?? "", written),
        );
        break;
      case "br":
        if (attributes.get("type") === "page") this.#pageBreak();
        break;
      case "lastRenderedPageBreak":
        this.#pageBreak();
        break;
      case "footnoteReference":
        this.#around.onNote("footnote", attributes.get("id") ?? "");
        break;
      case "endnoteReference":
        this.#around.onNote("endnote", attributes.get("id") ?? "");
        break;
      case "hyperlink":
        this.#links.begin(attributes.get("id") ?? "", written);
        break;
      case "tr":
        this.#rows.push({ cells: [], deleted: false });
        break;
      case "tc":
      case "txbxContent":
        this.#blocks.begin();
        break;
    }
  }

  close(name: string): void {
    this.#path.pop();
    if (this.#leavingOut > 0) {
      this.#leavingOut -= 1;
      return;
    }
    switch (name) {
      case "t":
        this.#inText = false;
        break;
      case "instrText":
        this.#inInstruction = false;
        break;
      case "p":
        this.#endParagraph();
        break;
      case "hyperlink":
        this.#paragraphs.endLink(this.#links.end());
        break;
      case "tc":
        this.#rows.at(-1)?.cells.push(this.#blocks.end().parts);
        break;
      case "txbxContent":
        this.#paragraphs.endTextBox(this.#blocks.end());
        break;
      case "tr":
        this.#endRow();
        break;
      case "tbl":
        this.#blocks.current.endTable();
        break;
    }
  }

  text(text: string): void {
    if (this.#leavingOut > 0) return;
    if (this.#inText) this.#write(text);
    else if (this.#inInstruction) this.#links.instruction(text);
  }

  #write(text: string): void {
    if (!this.#hiddenRun) this.#paragraphs.write(text);
  }

  #beginsLeavingOut(name: string, parent: string): boolean {
    if (name === "del" && parent === "trPr") {
      const row = this.#rows.at(-1);
      if (row) row.deleted = true;
    }
    if (name === "del" && parent === "rPr") {
      const paragraph = this.#paragraphs.current;
      if (paragraph) paragraph.runsOn = true;
    }
    if (name === "sdtContent" && this.#placeholder) {
      this.#placeholder = false;
      return true;
    }
    return leftOut.has(name);
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.end();
    if (paragraph === undefined) return;
    if (paragraph.runsOn) this.#runOn = paragraph.text;
    else this.#writeParagraph(paragraph);
    this.#paragraphs.writeBoxes(paragraph);
    if (paragraph.endsPage) this.#pageBreak();
  }

  #writeParagraph(paragraph: Paragraph): void {
    if (paragraph.text.trim() === "") return;
    const { listId, level } = paragraph;
    const label = listId === null ? null : this.#around.numbering.label(listId, level ?? 0);
    writeLabelled(this.#blocks.current, paragraph, label);
  }

  #endRow(): void {
    const row = this.#rows.pop();
    if (row && !row.deleted) this.#blocks.current.tableRow(row.cells);
    if (this.#breakAfterRow && this.#rows.length === 0) {
      this.#breakAfterRow = false;
      this.#around.onPageBreak();
    }
  }

  /** A page that ends inside a row ends before it when the row has no text yet, else after it. */
  #pageBreak(): void {
    const row = this.#rows[0];
    const paragraph = this.#paragraphs.current;
    if (row) {
      const begun =
        row.cells.some((cell) => cell.length > 0) || (paragraph?.text.trim() ?? "") !== "";
      if (begun || this.#rows.length > 1) this.#breakAfterRow = true;
      else this.#around.onPageBreak();
      return;
    }
    if (this.#blocks.isNested) return;
    if (paragraph && paragraph.text.trim() !== "") {
      this.#writeParagraph(paragraph);
      paragraph.text = "";
      paragraph.listId = null;
    }
    this.#around.onPageBreak();
  }
}
