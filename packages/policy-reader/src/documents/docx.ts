import { KeptBlocks } from "./blocks.ts";
import { DocxNumbering } from "./docx-numbering.ts";
import { DocxText, type WordSurroundings } from "./docx-text.ts";
import { PageWriter } from "./page-writer.ts";
import { PagedDocument } from "./paged-document.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import { readXml } from "./xml-events.ts";
import type { ZipArchive } from "./zip-archive.ts";

const noSurroundings = { onPageBreak: () => undefined, onNote: () => undefined };

/** A Word file's text. Its pages are where Word last broke them. */
export async function readDocx(archive: ZipArchive, limits: ReadingLimits): Promise<string[]> {
  const body = await bodyPartName(archive);
  const folder = body.slice(0, body.lastIndexOf("/") + 1);
  const numbering = await DocxNumbering.read(archive, folder);
  const links = await readLinks(archive, `${folder}_rels/${body.slice(folder.length)}.rels`);
  const footnotes = await readNotes(archive, `${folder}footnotes.xml`, numbering);
  const endnotes = await readNotes(archive, `${folder}endnotes.xml`, numbering);
  const headers = await readRepeated(archive, folder, "header", numbering);
  const footers = await readRepeated(archive, folder, "footer", numbering);
  const writer = new PageWriter(limits);
  const document = new PagedDocument(writer, { headers, footers });
  const text = new DocxText(writer, {
    numbering,
    links,
    onPageBreak: () => document.pageBreak(),
    onNote: (kind, id) => {
      const footnote = kind === "footnote" ? footnotes.get(id) : undefined;
      const endnote = kind === "endnote" ? endnotes.get(id) : undefined;
      if (footnote) document.footnote(footnote);
      if (endnote) document.endnote(endnote);
    },
  });
  await readXml(await archive.stream(body), text);
  return document.finish();
}

/** Usually word/document.xml; some programs name it otherwise and say so in the package's relations. */
async function bodyPartName(archive: ZipArchive): Promise<string> {
  const usual = "word/document.xml";
  if (archive.has(usual) || !archive.has("_rels/.rels")) return usual;
  let body = usual;
  await readXml(await archive.stream("_rels/.rels"), {
    open: (name, attributes) => {
      const isBody = attributes.get("Type")?.endsWith("/officeDocument") ?? false;
      if (name === "Relationship" && isBody)
        body = (attributes.get("Target") ?? usual).replace(/^\//, "");
    },
    close: () => undefined,
    text: () => undefined,
  });
  return body;
}

async function readLinks(archive: ZipArchive, part: string): Promise<Map<string, string>> {
  const links = new Map<string, string>();
  if (!archive.has(part)) return links;
  await readXml(await archive.stream(part), {
    open: (name, attributes) => {
      if (name !== "Relationship" || attributes.get("TargetMode") !== "External") return;
      links.set(attributes.get("Id") ?? "", attributes.get("Target") ?? "");
    },
    close: () => undefined,
    text: () => undefined,
  });
  return links;
}

/** Footnotes or endnotes by their number in the file, without Word's own separators. */
async function readNotes(
  archive: ZipArchive,
  part: string,
  numbering: DocxNumbering,
): Promise<Map<string, KeptBlocks>> {
  const notes = new Map<string, KeptBlocks>();
  if (!archive.has(part)) return notes;
  const around: WordSurroundings = { ...noSurroundings, numbering, links: new Map() };
  let note: DocxText | null = null;
  await readXml(await archive.stream(part), {
    open: (name, attributes) => {
      if ((name === "footnote" || name === "endnote") && !attributes.has("type")) {
        const kept = new KeptBlocks();
        notes.set(attributes.get("id") ?? "", kept);
        note = new DocxText(kept, around);
      }
      note?.open(name, attributes);
    },
    close: (name) => {
      note?.close(name);
      if (name === "footnote" || name === "endnote") note = null;
    },
    text: (text) => note?.text(text),
  });
  return notes;
}

/** The headers or footers, each wording once: first pages and even pages often repeat the others. */
async function readRepeated(
  archive: ZipArchive,
  folder: string,
  kind: "header" | "footer",
  numbering: DocxNumbering,
): Promise<KeptBlocks[]> {
  const around: WordSurroundings = { ...noSurroundings, numbering, links: new Map() };
  const parts = archive.names.filter(
    (name) =>
      name.startsWith(`${folder}${kind}`) && /^[a-z]+\d*\.xml$/.test(name.slice(folder.length)),
  );
  const wordings = new Map<string, KeptBlocks>();
  for (const part of parts.toSorted()) {
    const kept = new KeptBlocks();
    await readXml(await archive.stream(part), new DocxText(kept, around));
    if (!wordings.has(kept.text)) wordings.set(kept.text, kept);
  }
  return [...wordings.values()];
}
