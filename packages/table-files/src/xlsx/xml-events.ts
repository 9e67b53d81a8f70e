import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { damagedTable, UnreadableTable } from "../unreadable-table.ts";

/** Elements inside elements; a workbook's parts have about a dozen. */
const deepest = 200;
/** Characters between one tag and the next: many times what a cell may hold, and few enough to keep. */
const longestStretch = 4 * 1024 * 1024;

/** Attribute and element names come without their prefix: `x:row` is `row`. */
export interface XmlHandler {
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Hands a part's XML to `handler` as it is unpacked, and gives way after each piece, so that what the
 * handler has gathered can be taken. A document type is refused, since it is where entities that
 * multiply or read other files are declared.
 */
export async function* readXml(stream: Readable, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let stretch = 0;
  parser.on("doctype", () => {
    throw damagedTable("the XML declares a document type");
  });
  parser.on("error", (error) => {
    throw damagedTable(error);
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    stretch = 0;
    if (depth > deepest) throw damagedTable("the XML is nested too deeply");
    handler.open(withoutPrefix(name), (wanted) => attributeOf(attributes, wanted));
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    stretch = 0;
    handler.close(withoutPrefix(name));
  });
  parser.on("text", (text) => handler.text(text));
  parser.on("cdata", (text) => handler.text(text));

  let decoder: InstanceType<typeof TextDecoder> | null = null;
  try {
    for await (const chunk of stream) {
      const bytes: Uint8Array = chunk;
      decoder ??= new TextDecoder(encodingOf(bytes));
      const text = decoder.decode(bytes, { stream: true });
      stretch += text.length;
      parser.write(text);
      // The parser keeps all text up to the next tag, however much it is.
      if (stretch > longestStretch) throw tooLongStretch();
      yield;
    }
    parser.close();
    yield;
  } finally {
    stream.destroy();
  }
}

/** Asked of every cell, of which most have no prefixes: those are found at once. */
function attributeOf(attributes: Record<string, unknown>, wanted: string): string | undefined {
  const direct = attributes[wanted];
  if (typeof direct === "string") return direct;
  for (const name in attributes) {
    if (withoutPrefix(name) === wanted) return String(attributes[name]);
  }
  return undefined;
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function tooLongStretch(): UnreadableTable {
  return new UnreadableTable(
    "cell_too_long",
    "A cell of this workbook holds millions of characters, more than can be read. Shorten or delete it, then choose the file again.",
  );
}
