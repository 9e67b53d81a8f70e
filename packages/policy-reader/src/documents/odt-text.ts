import type { Blocks, KeptBlocks } from "./blocks.ts";
import { NestedBlocks } from "./nested-blocks.ts";
import { type OpenParagraph, OpenParagraphs, writeLabelled } from "./open-paragraphs.ts";
import { OdtLists } from "./odt-lists.ts";
import type { OdtStyles } from "./odt-styles.ts";
import type { XmlHandler } from "./xml-events.ts";

interface Paragraph extends OpenParagraph {
  style: string;
}

/** Left out with all that they hold: struck-out text, comments, and descriptions of pictures. */
const leftOut = new Set([
  "tracked-changes",
  "annotation",
  "annotation-end",
  "title",
  "desc",
  "note-citation",
  "ruby-text",
  "binary-data",
  "object",
]);

/** Reads the text of an OpenDocument part (body, header, footer) as the XML goes by. */
export class OdtText implements XmlHandler {
  readonly #blocks: NestedBlocks;
  readonly #styles: OdtStyles;
  readonly #onPageBreak: () => void;
  readonly #onNote: (note: KeptBlocks) => void;
  readonly #paragraphs: OpenParagraphs<Paragraph>;
  readonly #rows: (readonly string[])[][] = [];
  readonly #lists: OdtLists;
  readonly #links: { target: string; from: number }[] = [];
  readonly #hiddenSpans: boolean[] = [];
  #leavingOut = 0;

  constructor(
    target: Blocks,
    styles: OdtStyles,
    onPageBreak: () => void,
    onNote: (note: KeptBlocks) => void,
  ) {
    this.#blocks = new NestedBlocks(target);
    this.#paragraphs = new OpenParagraphs(this.#blocks);
    this.#styles = styles;
    this.#lists = new OdtLists(styles);
    this.#onPageBreak = onPageBreak;
    this.#onNote = onNote;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const isHidden = name === "section" && attributes.get("display") === "none";
    if (this.#leavingOut > 0 || isHidden || leftOut.has(name)) {
      this.#leavingOut += 1;
      return;
    }
    const style = attributes.get("style-name") ?? "";
    switch (name) {
      case "h":
      case "p":
        if (this.#styles.breaksBefore(style)) this.#pageBreak();
        this.#paragraphs.begin({ text: "", style, heading: name === "h", boxes: [] });
        break;
      case "span":
        this.#hiddenSpans.push(this.#styles.hides(style));
        break;
      case "a":
        this.#links.push({
          target: attributes.get("href") ?? "",
          from: this.#paragraphs.position,
        });
        break;
      case "s":
        this.#write(" ".repeat(Math.min(200, Number(attributes.get("c") ?? 1) || 1)));
        break;
      case "tab":
        this.#write("\t");
        break;
      case "line-break":
        this.#write("\n");
        break;
      case "soft-page-break":
        this.#pageBreak();
        break;
      case "list":
        this.#lists.begin(style, attributes.get("continue-numbering") === "true");
        break;
      case "list-item":
        this.#lists.beginItem();
        break;
      case "table-row":
        this.#rows.push([]);
        break;
      case "table-cell":
      case "covered-table-cell":
      case "note-body":
      case "text-box":
        this.#blocks.begin();
        break;
    }
  }

  close(name: string): void {
    if (this.#leavingOut > 0) {
      this.#leavingOut -= 1;
      return;
    }
    switch (name) {
      case "h":
      case "p":
        this.#endParagraph();
        break;
      case "span":
        this.#hiddenSpans.pop();
        break;
      case "a":
        this.#paragraphs.endLink(this.#links.pop());
        break;
      case "list":
        this.#lists.end();
        break;
      case "table-cell":
        this.#rows.at(-1)?.push(this.#blocks.end().parts);
        break;
      // Under a cell that reaches down from above: whatever it holds isn't shown.
      case "covered-table-cell":
        this.#blocks.end();
        this.#rows.at(-1)?.push([]);
        break;
      case "table-row":
        this.#blocks.current.tableRow(this.#rows.pop() ?? []);
        break;
      case "table":
        this.#blocks.current.endTable();
        break;
      case "note-body":
        this.#onNote(this.#blocks.end());
        break;
      case "text-box":
        this.#paragraphs.endTextBox(this.#blocks.end());
        break;
    }
  }

  text(text: string): void {
    // White space between elements is the file's own layout.
    if (this.#leavingOut === 0) this.#write(text.replace(/\s+/g, " "));
  }

  #write(text: string): void {
    if (!this.#hiddenSpans.includes(true)) this.#paragraphs.write(text);
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.end();
    if (paragraph === undefined) return;
    this.#writeParagraph(paragraph);
    this.#paragraphs.writeBoxes(paragraph);
    if (this.#styles.breaksAfter(paragraph.style)) this.#pageBreak();
  }

  #writeParagraph(paragraph: Paragraph): void {
    if (paragraph.text.trim() === "" || this.#styles.hides(paragraph.style)) return;
    writeLabelled(this.#blocks.current, paragraph, this.#lists.label());
  }

  #pageBreak(): void {
    if (this.#blocks.isNested) return;
    const paragraph = this.#paragraphs.current;
    if (paragraph && paragraph.text.trim() !== "") {
      this.#writeParagraph(paragraph);
      paragraph.text = "";
    }
    this.#onPageBreak();
  }
}
