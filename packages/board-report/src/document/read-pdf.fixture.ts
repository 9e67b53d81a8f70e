/** A finished document read back, as a screen reader would go through it. */
import { inflateSync } from "node:zlib";
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface TagNode {
  role: string;
  alt?: string;
  children: TagNode[];
  /** What is said of it, with that of its children. */
  text: string;
}

export interface ReadDocument {
  pages: number;
  language: string | null;
  title: string | null;
  created: string | null;
  xmp: string;
  isMarked: boolean;
  bookmarks: string[];
  labels: string[] | null;
  /** The tags of each page. */
  tags: TagNode[];
  /** All that is read out, in the order of the tags, without the places where words may be broken. */
  text: string;
  /** All that is drawn on each page, running heads and feet too. */
  drawn: string[];
}

interface PdfjsNode {
  role?: string;
  alt?: string;
  type?: string;
  id?: string;
  children?: PdfjsNode[];
}

export async function readDocument(bytes: Uint8Array): Promise<ReadDocument> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const { info, metadata } = (await pdf.getMetadata()) as {
    info: Record<string, string | undefined>;
    metadata: { getRaw(): string };
  };
  const marks = await pdf.getMarkInfo();
  const outline = (await pdf.getOutline()) as { title: string }[] | null;
  const tags: TagNode[] = [];
  const drawn: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const said = new Map<string, string>();
    let drawnHere = "";
    const open: (string | null)[] = [];
    for (const item of content.items) {
      if ("str" in item) {
        const text = item.str + (item.hasEOL ? " " : "");
        drawnHere += text;
        const id = open.findLast((mark) => mark !== null);
        if (id) said.set(id, (said.get(id) ?? "") + text);
      } else if (item.type === "endMarkedContent") open.pop();
      else open.push(item.id ?? null);
    }
    drawn.push(clean(drawnHere));
    const tree = (await page.getStructTree()) as PdfjsNode | null;
    if (tree !== null) tags.push(nodeOf(tree, said));
  }
  const labels = await pdf.getPageLabels();
  const pages = pdf.numPages;
  await task.destroy();
  return {
    pages,
    language: info["Language"] ?? null,
    title: info["Title"] ?? null,
    created: info["CreationDate"] ?? null,
    xmp: metadata.getRaw(),
    isMarked: (marks as Map<string, boolean> | null)?.get("Marked") === true,
    bookmarks: (outline ?? []).map(({ title }) => title),
    labels,
    tags,
    text: clean(tags.map(({ text }) => text).join(" ")),
    drawn,
  };
}

function nodeOf(node: PdfjsNode, said: ReadonlyMap<string, string>): TagNode {
  const children: TagNode[] = [];
  const words: string[] = [];
  for (const child of node.children ?? []) {
    if (child.role === undefined) words.push(said.get(child.id ?? "") ?? "");
    else {
      const read = nodeOf(child, said);
      children.push(read);
      words.push(read.text);
    }
  }
  const { role = "", alt } = node;
  // What has an alternative text is read out as that, not as what is drawn.
  const text = clean(alt ?? words.join(isInline(role) ? "" : " "));
  return alt === undefined ? { role, children, text } : { role, alt, children, text };
}

const isInline = (role: string) => ["P", "Span", "Strong", "LBody", "Lbl"].includes(role);

const clean = (text: string): string =>
  text.replaceAll("\u200B", "").replaceAll(/\s+/gu, " ").trim();

/** Every tag of a kind, on all pages. */
export function tagsOf({ tags }: Pick<ReadDocument, "tags">, role: string | RegExp): TagNode[] {
  const found: TagNode[] = [];
  const walk = (node: TagNode) => {
    if (typeof role === "string" ? node.role === role : role.test(node.role)) found.push(node);
    node.children.forEach(walk);
  };
  tags.forEach(walk);
  return found;
}

/** The file with its streams unpacked: what pdfjs doesn't tell stands there in plain words. */
export function unpacked(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString("latin1");
  return file.replaceAll(/\nstream\r?\n([\s\S]*?)\r?\nendstream/gu, (whole, packed: string) => {
    try {
      const words = inflateSync(Buffer.from(packed, "latin1")).toString("latin1");
      return `\nstream\n${words}\nendstream`;
    } catch {
      return whole;
    }
  });
}
