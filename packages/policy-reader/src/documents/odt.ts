import { KeptBlocks } from "./blocks.ts";
import { OdtStyles } from "./odt-styles.ts";
import { OdtText } from "./odt-text.ts";
import { PageWriter } from "./page-writer.ts";
import { PagedDocument, type Surroundings } from "./paged-document.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import { readXml } from "./xml-events.ts";
import { encryptedDocument, type ZipArchive } from "./zip-archive.ts";

/** An OpenDocument text's pages, as its program last broke them. */
export async function readOdt(archive: ZipArchive, limits: ReadingLimits): Promise<string[]> {
  const manifest = "META-INF/manifest.xml";
  if (archive.has(manifest) && (await archive.text(manifest)).includes("encryption-data")) {
    throw encryptedDocument();
  }
  const styles = new OdtStyles();
  const writer = new PageWriter(limits);
  const document = new PagedDocument(writer, await readStylesPart(archive, styles));
  const text = new OdtText(
    writer,
    styles,
    () => document.pageBreak(),
    (note) => document.footnote(note),
  );
  let inBody = false;
  await readXml(await archive.stream("content.xml"), {
    open: (name, attributes) => {
      if (inBody) text.open(name, attributes);
      else if (name === "body") inBody = true;
      else styles.open(name, attributes);
    },
    close: (name) => {
      if (name === "body") inBody = false;
      if (inBody) text.close(name);
    },
    text: (characters) => {
      if (inBody) text.text(characters);
    },
  });
  return document.finish();
}

/** styles.xml: the named styles, and each wording of the headers and footers once. */
async function readStylesPart(archive: ZipArchive, styles: OdtStyles): Promise<Surroundings> {
  const headers = new Map<string, KeptBlocks>();
  const footers = new Map<string, KeptBlocks>();
  if (archive.has("styles.xml")) {
    let kept = new KeptBlocks();
    let text: OdtText | null = null;
    await readXml(await archive.stream("styles.xml"), {
      open: (name, attributes) => {
        if (text) text.open(name, attributes);
        else if (/^(header|footer)(-left|-first)?$/.test(name)) {
          kept = new KeptBlocks();
          text = new OdtText(
            kept,
            styles,
            () => undefined,
            () => undefined,
          );
        } else styles.open(name, attributes);
      },
      close: (name) => {
        if (/^(header|footer)(-left|-first)?$/.test(name)) {
          text = null;
          (name.startsWith("header") ? headers : footers).set(kept.text, kept);
        } else text?.close(name);
      },
      text: (characters) => text?.text(characters),
    });
  }
  return { headers: [...headers.values()], footers: [...footers.values()] };
}
