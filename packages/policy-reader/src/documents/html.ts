import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { KeptBlocks, type Blocks } from "./blocks.ts";
import { byteOrderMark, decodeText } from "./decode-text.ts";
import { HtmlText } from "./html-text.ts";
import { PageWriter } from "./page-writer.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import { damagedDocument } from "./unreadable-document.ts";

/** Tags inside tags; web pages have some dozens, and the parser's work grows with the square. */
const deepest = 1_000;

type Node = DefaultTreeAdapterTypes.ChildNode;

/** A saved web page's text: one page of blocks, its title first, without menus and cookie notices. */
export function readHtml(bytes: Uint8Array, limits: ReadingLimits): string[] {
  const source = decodeText(bytes, declaredEncoding(bytes));
  refuseDeepNesting(source);
  const document = parse(source);
  const body = new KeptBlocks();
  const title = walk(document.childNodes, body);
  const writer = new PageWriter(limits);
  if (title !== "" && !sameWords(body.text, title)) writer.paragraph(title);
  body.writeTo(writer);
  return writer.finish();
}

/** Walks the tree without recursion, so that no nesting can exhaust the stack. Returns the title. */
function walk(roots: readonly Node[], target: Blocks): string {
  const text = new HtmlText(target);
  const pending: (Node | { closes: string })[] = roots.toReversed();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if ("closes" in next) text.close(next.closes);
    else if (next.nodeName === "#text" && "value" in next) text.text(next.value);
    else if ("tagName" in next) {
      const attributes = new Map(next.attrs.map(({ name, value }) => [name, value]));
      if (!text.open(next.tagName, attributes)) continue;
      pending.push({ closes: next.tagName });
      for (let at = next.childNodes.length - 1; at >= 0; at -= 1) {
        const child = next.childNodes[at];
        if (child) pending.push(child);
      }
    }
  }
  text.end();
  return text.title;
}

function sameWords(body: string, title: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  return plain(body.slice(0, 2_000)).includes(plain(title));
}

function declaredEncoding(bytes: Uint8Array): string {
  if (byteOrderMark(bytes)) return "utf-8";
  const start = Buffer.from(bytes.subarray(0, 2_048)).toString("latin1");
  return /charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ?? "windows-1252";
}

function refuseDeepNesting(source: string): void {
  let depth = 0;
  for (const [, slash, name] of source.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (name === undefined || neverNests.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (slash === "/" ? -1 : 1));
    if (depth > deepest) throw damagedDocument("the HTML is nested too deeply");
  }
}

/** Tags that are seldom or never closed; counting them would take a long page for a deep one. */
const neverNests = new Set(
  "area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option html head body tbody thead tfoot".split(
    " ",
  ),
);
