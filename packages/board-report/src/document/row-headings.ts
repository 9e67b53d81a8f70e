/**
 * In each of our tables the first cell of a row heads it: a school's name, a group. Typst can tag the heads of columns
 * but not yet those of rows, so the tags of the finished file are put right: the first TD of a body's row becomes a TH
 * whose scope is the row. Only tags change; what is drawn doesn't.
 */

/** ISO 32000-1, 7.5.4: an entry of the table of objects. */
const bytesOfEntry = 20;

interface PdfObject {
  number: number;
  text: string;
}

/** @throws where the file isn't built as Typst builds it: plain objects, one table of where they lie */
export function withRowHeadings(pdf: Uint8Array): Uint8Array {
  // One sign for each byte, there and back.
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString("latin1");
  const { head, objects, trailer } = readObjects(file);
  const texts = new Map(objects.map(({ number, text }) => [number, text]));
  for (const body of objects.filter(({ text }) => isElement(text, "TBody"))) {
    for (const row of kidsOf(body.text)) headRow(row, texts);
  }
  return writeObjects(
    head,
    objects.map(({ number }) => ({ number, text: texts.get(number) ?? "" })),
    trailer,
  );
}

function headRow(row: number, texts: Map<number, string>): void {
  const [first, ...others] = kidsOf(texts.get(row) ?? "");
  if (first === undefined) return;
  const cell = texts.get(first) ?? "";
  if (isElement(cell, "TD")) {
    const headed = cell.replace("/S /TD", "/S /TH").replace(/\/Headers \[[^\]]*\]/u, "/Scope /Row");
    if (!headed.includes("/Scope /Row")) throw unknownForm("a cell without its attributes");
    texts.set(first, headed);
  }
  // Named heads would count before those found by scope, and name the column's alone.
  for (const other of others) {
    texts.set(other, (texts.get(other) ?? "").replace(/\n\s*\/Headers \[[^\]]*\]/u, ""));
  }
}

function isElement(text: string, role: string): boolean {
  return text.includes("/Type /StructElem\n") && text.includes(`/S /${role}\n`);
}

function kidsOf(text: string): number[] {
  const kids = /\/K \[([^\]]*)\]/u.exec(text)?.[1] ?? "";
  return [...kids.matchAll(/(\d+) 0 R/gu)].map(([, number]) => Number(number));
}

function readObjects(file: string): { head: string; objects: PdfObject[]; trailer: string } {
  const table = Number(/startxref\n(\d+)\n%%EOF\s*$/u.exec(file)?.[1]);
  const entries = /^xref\n0 (\d+)\n/u.exec(file.slice(table, table + 40));
  if (entries === null) throw unknownForm("no plain table of objects");
  const count = Number(entries[1]);
  const places: { number: number; start: number }[] = [];
  for (let number = 1; number < count; number += 1) {
    const at = table + entries[0].length + number * bytesOfEntry;
    const entry = file.slice(at, at + bytesOfEntry);
    if (entry.charAt(17) !== "n") throw unknownForm("an object that isn't there");
    places.push({ number, start: Number(entry.slice(0, 10)) });
  }
  places.sort((one, other) => one.start - other.start);
  return {
    head: file.slice(0, places[0]?.start ?? table),
    objects: places.map(({ number, start }, place) => ({
      number,
      text: file.slice(start, places[place + 1]?.start ?? table),
    })),
    trailer: file.slice(file.indexOf("trailer", table), file.lastIndexOf("startxref")),
  };
}

function writeObjects(head: string, objects: readonly PdfObject[], trailer: string): Uint8Array {
  const entries: string[] = ["0000000000 65535 f\r\n"];
  let place = head.length;
  for (const { number, text } of objects) {
    entries[number] = `${String(place).padStart(10, "0")} 00000 n\r\n`;
    place += text.length;
  }
  const table = `xref\n0 ${entries.length}\n${entries.join("")}`;
  const bodies = objects.map(({ text }) => text).join("");
  return Buffer.from(`${head}${bodies}${table}${trailer}startxref\n${place}\n%%EOF`, "latin1");
}

function unknownForm(what: string): Error {
  return new Error(`The PDF isn't built as it was when this was written: ${what}.`);
}
