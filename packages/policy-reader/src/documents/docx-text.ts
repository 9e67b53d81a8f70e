import { KeptBlocks, type Blocks } from "./blocks.ts";
import type { DocxNumbering } from "./docx-numbering.ts";
import type { XmlHandler } from "./xml-events.ts";

/** What a Word part's text needs from the rest of the file. */
export interface WordSurroundings {
  numbering: DocxNumbering;
  /** Addresses of links, by relationship id. */
  links: ReadonlyMap<string, string>;
  onPageBreak: () => void;
  onNote: (kind: "footnote" | "endnote", id: string) => void;
}

interface Paragraph {
  text: string;
  heading: boolean;
  listId: string | null;
  level: number | null;
  /** Its end is struck out by a tracked change, so the next paragraph's text runs on. */
  runsOn: boolean;
  boxes: KeptBlocks[];
}

interface Row {
  cells: (readonly string[])[];
  deleted: boolean;
}

/** Left out with all that they hold: struck-out text, field codes, and second copies of drawings. */
const leftOut = new Set([
  "del",
  "moveFrom",
  "Fallback",
  "instrText",
  "delText",
  "delInstrText",
  "rt",
]);

/** Reads one part (body, header, footnotes) of a Word file as the XML goes by. */
export class DocxText implements XmlHandler {
  readonly #around: WordSurroundings;
  readonly #targets: Blocks[];
  readonly #path: string[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #rows: Row[] = [];
  readonly #links: { address: string; from: number }[] = [];
  #leavingOut = 0;
  #placeholder = false;
  #hiddenRun = false;
  #inText = false;
  #runOn = "";
  #breakAfterRow = false;

  constructor(target: Blocks, around: WordSurroundings) {
    this.#targets = [target];
    this.#around = around;
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
    const paragraph = this.#paragraphs.at(-1);
    switch (name) {
      case "p":
        this.#paragraphs.push({
          text: this.#runOn,
          heading: false,
          listId: null,
          level: null,
          runsOn: false,
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
      case "tab":
        if (parent === "r") this.#write("\t");
        break;
      case "br":
        if (attributes.get("type") === "page") this.#pageBreak();
        else this.#write("\n");
        break;
      case "cr":
        this.#write("\n");
        break;
      case "noBreakHyphen":
        this.#write("-");
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
        this.#links.push({
          address: this.#around.links.get(attributes.get("id") ?? "") ?? "",
          from: paragraph?.text.length ?? 0,
        });
        break;
      case "tr":
        this.#rows.push({ cells: [], deleted: false });
        break;
      case "tc":
      case "txbxContent":
        this.#targets.push(new KeptBlocks());
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
      case "p":
        this.#endParagraph();
        break;
      case "hyperlink":
        this.#endLink();
        break;
      case "tc":
        this.#rows.at(-1)?.cells.push(this.#endKept().parts);
        break;
      case "txbxContent":
        this.#endTextBox(this.#endKept());
        break;
      case "tr":
        this.#endRow();
        break;
      case "tbl":
        this.#target.endTable();
        break;
    }
  }

  text(text: string): void {
    if (this.#inText && this.#leavingOut === 0) this.#write(text);
  }

  get #target(): Blocks {
    return this.#targets.at(-1) ?? new KeptBlocks();
  }

  #write(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph && !this.#hiddenRun) paragraph.text += text;
  }

  #beginsLeavingOut(name: string, parent: string): boolean {
    if (name === "del" && parent === "trPr") {
      const row = this.#rows.at(-1);
      if (row) row.deleted = true;
    }
    if (name === "del" && parent === "rPr") {
      const paragraph = this.#paragraphs.at(-1);
      if (paragraph) paragraph.runsOn = true;
    }
    if (name === "sdtContent" && this.#placeholder) {
      this.#placeholder = false;
      return true;
    }
    return leftOut.has(name);
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    if (paragraph.runsOn) this.#runOn = paragraph.text;
    else this.#writeParagraph(paragraph);
    for (const box of paragraph.boxes) box.writeTo(this.#target);
  }

  #writeParagraph({ text, heading, listId, level }: Paragraph): void {
    if (text.trim() === "") return;
    const label = listId === null ? null : this.#around.numbering.label(listId, level ?? 0);
    if (label === null) this.#target.paragraph(text);
    else if (heading) this.#target.paragraph(label === "-" ? text : `${label} ${text}`);
    else this.#target.listItem(text, label);
  }

  #endLink(): void {
    const link = this.#links.pop();
    const paragraph = this.#paragraphs.at(-1);
    if (!link || !paragraph || !/^mailto:/i.test(link.address)) return;
    const email = link.address.slice("mailto:".length).split("?")[0] ?? "";
    if (!paragraph.text.slice(link.from).includes("@")) paragraph.text += ` (${email})`;
  }

  #endKept(): KeptBlocks {
    const kept = this.#targets.length > 1 ? this.#targets.pop() : undefined;
    return kept instanceof KeptBlocks ? kept : new KeptBlocks();
  }

  #endTextBox(box: KeptBlocks): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) paragraph.boxes.push(box);
    else box.writeTo(this.#target);
  }

  #endRow(): void {
    const row = this.#rows.pop();
    if (row && !row.deleted) this.#target.tableRow(row.cells);
    if (this.#breakAfterRow && this.#rows.length === 0) {
      this.#breakAfterRow = false;
      this.#around.onPageBreak();
    }
  }

  /** A page that ends inside a row ends before it when the row has no text yet, else after it. */
  #pageBreak(): void {
    const row = this.#rows[0];
    const paragraph = this.#paragraphs.at(-1);
    if (row) {
      const begun =
        row.cells.some((cell) => cell.length > 0) || (paragraph?.text.trim() ?? "") !== "";
      if (begun || this.#rows.length > 1) this.#breakAfterRow = true;
      else this.#around.onPageBreak();
      return;
    }
    if (this.#targets.length > 1) return;
    if (paragraph && paragraph.text.trim() !== "") {
      this.#writeParagraph(paragraph);
      paragraph.text = "";
      paragraph.listId = null;
    }
    this.#around.onPageBreak();
  }
}
