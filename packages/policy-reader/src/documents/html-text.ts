import type { Blocks } from "./blocks.ts";
import { withMailAddress } from "./mail-links.ts";
import { NestedBlocks } from "./nested-blocks.ts";
import { SpannedRows } from "./spanned-rows.ts";

/** Elements whose content is not the page's text. */
const leftOut = new Set(
  "script style noscript template svg math iframe object embed canvas audio video nav select button dialog".split(
    " ",
  ),
);
const leftOutRoles = new Set(["navigation", "dialog", "alertdialog", "search", "menu", "menubar"]);
const cookieNotice = /cookie[-_ ]?(banner|bar|notice|popup|modal|consent|message|overlay|law)/i;

const blocks = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend main ol p pre section summary table ul".split(
    " ",
  ),
);

interface List {
  ordered: boolean;
  count: number;
}

/** Turns elements and text, as they go by, into blocks the way a browser would lay them out. */
export class HtmlText {
  title = "";
  readonly #blocks: NestedBlocks;
  readonly #lists: List[] = [];
  /** The open tables, the innermost last; the first is for rows that stand in none. */
  readonly #tables: [SpannedRows, ...SpannedRows[]] = [new SpannedRows()];
  readonly #rowspans: (string | undefined)[] = [];
  readonly #links: { target: string; from: number }[] = [];
  readonly #outerLines: { line: string; marker: string | null }[] = [];
  #line = "";
  #marker: string | null = null;
  #preformatted = 0;
  #inTitle = false;

  constructor(target: Blocks) {
    this.#blocks = new NestedBlocks(target);
  }

  /** False when the element is left out with all that it holds. */
  open(name: string, attributes: ReadonlyMap<string, string>): boolean {
    if (leftOut.has(name) || isHidden(name, attributes)) return false;
    if (name === "title") this.#inTitle = true;
    else if (name === "br") this.#line += "\n";
    else if (name === "a") {
      this.#links.push({ target: attributes.get("href") ?? "", from: this.#line.length });
    } else if (name === "input") this.#field(attributes);
    else if (name === "li") {
      this.#endBlock();
      const list = this.#lists.at(-1);
      if (list) list.count += 1;
      this.#marker = list?.ordered === true ? `${list.count}.` : "-";
    } else if (name === "tr") {
      this.#endBlock();
      this.#table.beginRow();
    } else if (name === "td" || name === "th") this.#beginCell(attributes.get("rowspan"));
    else if (blocks.has(name)) {
      this.#endBlock();
      if (name === "ol" || name === "ul") {
        const start = Number(attributes.get("start") ?? 1);
        this.#lists.push({
          ordered: name === "ol",
          count: (Number.isInteger(start) ? start : 1) - 1,
        });
      }
      if (name === "pre") this.#preformatted += 1;
      if (name === "table") this.#tables.push(new SpannedRows());
    }
    return true;
  }

  close(name: string): void {
    if (name === "title") this.#inTitle = false;
    else if (name === "a") this.#endLink();
    else if (name === "li") {
      this.#endBlock();
      this.#marker = null;
    } else if (name === "td" || name === "th") this.#endCell();
    else if (name === "tr") {
      this.#endBlock();
      this.#blocks.current.tableRow(this.#table.endRow());
    } else if (blocks.has(name)) {
      this.#endBlock();
      if (name === "ol" || name === "ul") this.#lists.pop();
      if (name === "pre") this.#preformatted -= 1;
      if (name === "table") {
        if (this.#tables.length > 1) this.#tables.pop();
        this.#blocks.current.endTable();
      }
    }
  }

  text(text: string): void {
    if (this.#inTitle) this.title += text.replace(/\s+/g, " ").trim();
    else if (this.#preformatted > 0) this.#line += text;
    else {
      const words = text.replace(/[ \t\r\n\f]+/g, " ");
      const last = this.#line.at(-1);
      this.#line += last === undefined || last === " " || last === "\n" ? words.trimStart() : words;
    }
  }

  end(): void {
    this.#endBlock();
  }

  #endBlock(): void {
    const line = this.#line;
    this.#line = "";
    if (line.trim() === "") return;
    if (this.#marker === null) this.#blocks.current.paragraph(line);
    else this.#blocks.current.listItem(line, this.#marker);
    this.#marker = null;
  }

  get #table(): SpannedRows {
    return this.#tables.at(-1) ?? this.#tables[0];
  }

  #beginCell(rowspan: string | undefined): void {
    this.#rowspans.push(rowspan);
    this.#outerLines.push({ line: this.#line, marker: this.#marker });
    this.#line = "";
    this.#marker = null;
    this.#blocks.begin();
  }

  #endCell(): void {
    this.#endBlock();
    const cell = this.#blocks.end();
    this.#table.addCell(cell.parts, this.#rowspans.pop());
    const outer = this.#outerLines.pop();
    this.#line = outer?.line ?? "";
    this.#marker = outer?.marker ?? null;
  }

  #endLink(): void {
    const link = this.#links.pop();
    if (link) this.#line = withMailAddress(this.#line, link.from, link.target);
  }

  #field(attributes: ReadonlyMap<string, string>): void {
    const type = attributes.get("type") ?? "text";
    if (["text", "date", "email", "tel", "url", "number"].includes(type)) {
      this.#line += ` ${attributes.get("value") ?? ""} `;
    }
  }
}

function isHidden(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (attributes.has("hidden") || attributes.get("aria-hidden") === "true") return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.get("style") ?? ""))
    return true;
  if (leftOutRoles.has(attributes.get("role") ?? "")) return true;
  const isBox = name === "div" || name === "section" || name === "aside" || name === "form";
  return (
    isBox && cookieNotice.test(`${attributes.get("id") ?? ""} ${attributes.get("class") ?? ""}`)
  );
}
