/** The tables of a TrueType font (OpenType 1.9), as far as a font of a few shapes needs them. */
import type { Outline } from "./status-shapes.ts";

export const UNITS_OF_EM = 1_000;

/** Numbers of two bytes, one after the other. */
export function words(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 2);
  for (const [place, number] of numbers.entries()) bytes.writeUInt16BE(number & 0xff_ff, place * 2);
  return bytes;
}

function longs(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [place, number] of numbers.entries()) bytes.writeUInt32BE(number, place * 4);
  return bytes;
}

const padded = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

/** The file: where each table lies, then the tables. Checksums are read by nobody here and left at nought. */
export function fontFile(tables: Readonly<Record<string, Buffer>>): Buffer {
  const names = Object.keys(tables).toSorted();
  let place = 12 + names.length * 16;
  const entries = names.map((name) => {
    const table = tables[name] ?? Buffer.alloc(0);
    const entry = Buffer.concat([Buffer.from(name, "latin1"), longs(0, place, table.length)]);
    place += padded(table).length;
    return entry;
  });
  const head = Buffer.concat([longs(0x0001_0000), words(names.length, 0, 0, 0)]);
  return Buffer.concat([head, ...entries, ...names.map((name) => padded(tables[name] as Buffer))]);
}

/** A shape of straight lines, in units of the em; without outlines an empty glyph. */
export function glyph(outlines: readonly Outline[]): Buffer {
  if (outlines.length === 0) return Buffer.alloc(0);
  const points = outlines.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const bounds = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  let last = -1;
  const ends = outlines.map((outline) => (last += outline.length));
  const steps = (places: readonly number[]) =>
    places.map((at, index) => at - (places[index - 1] ?? 0));
  return padded(
    Buffer.concat([
      words(outlines.length, ...bounds, ...ends, 0),
      // Each point lies on the outline, and its step takes two bytes.
      Buffer.alloc(points.length, 1),
      words(...steps(xs), ...steps(ys)),
    ]),
  );
}

export function glyphTables(glyphs: readonly Buffer[], widths: readonly number[]) {
  let place = 0;
  const places = [0, ...glyphs.map((bytes) => (place += bytes.length))];
  const ascent = 900;
  return {
    glyf: Buffer.concat(glyphs),
    loca: longs(...places),
    hmtx: words(...widths.flatMap((width) => [width, 0])),
    head: Buffer.concat([
      longs(0x0001_0000, 0x0001_0000, 0, 0x5f_0f_3c_f5),
      words(0, UNITS_OF_EM, 0, 0, 0, 0, 0, 0, 0, 0, 0, -200, UNITS_OF_EM, ascent, 0, 8, 2, 1, 0),
    ]),
    hhea: Buffer.concat([
      longs(0x0001_0000),
      words(ascent, -200, 0, UNITS_OF_EM, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length),
    ]),
    maxp: Buffer.concat([
      longs(0x0001_0000),
      words(glyphs.length, 400, 10, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
    ]),
    post: longs(0x0003_0000, 0, 0, 0, 0, 0, 0, 0),
  };
}

export function nameTable(family: string): Buffer {
  const names = [
    [1, family],
    [2, "Regular"],
    [4, family],
    [6, family.replaceAll(" ", "")],
  ] as const;
  let place = 0;
  const entries = names.map(([kind, text]) => {
    const entry = words(3, 1, 0x04_09, kind, text.length * 2, place);
    place += text.length * 2;
    return entry;
  });
  const texts = names.map(([, text]) => Buffer.from(text, "utf16le").swap16());
  return Buffer.concat([words(0, names.length, 6 + names.length * 12), ...entries, ...texts]);
}

/** Format 4, each sign a segment of its own. @param signs in their order, the first being glyph 1 */
export function cmapTable(signs: readonly number[]): Buffer {
  const ends = [...signs, 0xff_ff];
  const differences = [...signs.map((sign, place) => place + 1 - sign), 1];
  const length = 16 + ends.length * 8;
  return Buffer.concat([
    words(0, 1, 3, 1, 0, 12),
    words(4, length, 0, ends.length * 2, 0, 0, 0),
    words(...ends, 0, ...ends, ...differences, ...ends.map(() => 0)),
  ]);
}

/** One feature, `liga`: a row of glyphs is drawn as one. */
export function ligatureTable(ligatures: readonly { glyphs: number[]; becomes: number }[]): Buffer {
  const firsts = [...new Set(ligatures.map(({ glyphs }) => glyphs[0] ?? 0))].toSorted(
    (one, other) => one - other,
  );
  const sets = firsts.map((first) =>
    withPlaces(
      ligatures
        .filter(({ glyphs }) => glyphs[0] === first)
        .map(({ glyphs, becomes }) => words(becomes, glyphs.length, ...glyphs.slice(1))),
    ),
  );
  const coverage = words(1, firsts.length, ...firsts);
  const headLength = 6 + sets.length * 2;
  let place = headLength + coverage.length;
  const places = sets.map((set) => (place += set.length) - set.length);
  const substitution = Buffer.concat([
    words(1, headLength, sets.length, ...places),
    coverage,
    ...sets,
  ]);
  const lookups = Buffer.concat([words(1, 4, 4, 0, 1, 8), substitution]);
  const scripts = Buffer.concat([words(1), Buffer.from("DFLT"), words(8, 4, 0, 0, 0xff_ff, 1, 0)]);
  const features = Buffer.concat([words(1), Buffer.from("liga"), words(8, 0, 1, 0)]);
  const start = 10;
  return Buffer.concat([
    words(1, 0, start, start + scripts.length, start + scripts.length + features.length),
    scripts,
    features,
    lookups,
  ]);
}

/** How many there are, where each begins, and then they. */
function withPlaces(parts: readonly Buffer[]): Buffer {
  let place = 2 + parts.length * 2;
  const places = parts.map((part) => (place += part.length) - part.length);
  return Buffer.concat([words(parts.length, ...places), ...parts]);
}
