import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { damagedDocument } from "./unreadable-document.ts";

/** Elements inside elements; a word processor's file has some dozens. */
const deepest = 2_000;

/** Attribute and element names come without their prefix: `w:val` is `val`. */
export interface XmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Hands a zipped part's XML to `handler` as it is unpacked. A document type is refused, since it
 * is where entities that multiply or read other files are declared.
 */
export async function readXml(stream: Readable, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on("doctype", () => {
    throw damagedDocument("the XML declares a document type");
  });
  parser.on("error", (error) => {
    throw damagedDocument(error);
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > deepest) throw damagedDocument("the XML is nested too deeply");
    const attributes = new Map<string, string>();
    for (const name in tag.attributes) {
      attributes.set(withoutPrefix(name), String(tag.attributes[name]));
    }
    handler.open(withoutPrefix(tag.name), attributes);
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    handler.close(withoutPrefix(tag.name));
  });
  parser.on("text", (text) => handler.text(text));
  parser.on("cdata", (text) => handler.text(text));

  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const chunk of stream) {
    const bytes: Uint8Array = chunk;
    decoder ??= new TextDecoder(encodingOf(bytes));
    parser.write(decoder.decode(bytes, { stream: true }));
  }
  parser.close();
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
