/** Which signs a typeface can draw, as its file says: the `cmap` table of OpenType, formats 4 and 12. */

/** @throws where the file is no TrueType font, or its table of signs has another form */
export function coveredSigns(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = startOfTable(view, "cmap");
  const forms = new Map<number, number>();
  for (let place = 0; place < view.getUint16(table + 2); place += 1) {
    const start = table + view.getUint32(table + 4 + place * 8 + 4);
    forms.set(view.getUint16(start), start);
  }
  const [wide, narrow] = [forms.get(12), forms.get(4)];
  if (wide !== undefined) return wideSigns(view, wide);
  if (narrow !== undefined) return narrowSigns(view, narrow);
  throw new Error("The font lists its signs in a form that isn't known here.");
}

function startOfTable(view: DataView, wanted: string): number {
  for (let place = 0; place < view.getUint16(4); place += 1) {
    const entry = 12 + place * 16;
    const name = String.fromCodePoint(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)));
    if (name === wanted) return view.getUint32(entry + 8);
  }
  throw new Error(`The font has no table ${wanted}.`);
}

/** Format 12: groups of signs whose glyphs follow each other. */
function wideSigns(view: DataView, start: number): Set<number> {
  const signs = new Set<number>();
  for (let group = 0; group < view.getUint32(start + 12); group += 1) {
    const at = start + 16 + group * 12;
    for (let sign = view.getUint32(at); sign <= view.getUint32(at + 4); sign += 1) signs.add(sign);
  }
  return signs;
}

/** Format 4: segments of signs, by a difference or by a list of glyphs; glyph 0 is "none". */
function narrowSigns(view: DataView, start: number): Set<number> {
  const signs = new Set<number>();
  const twice = view.getUint16(start + 6);
  const [ends, starts, differences, offsets] = [14, 16 + twice, 16 + twice * 2, 16 + twice * 3].map(
    (part) => start + part,
  ) as [number, number, number, number];
  for (let segment = 0; segment < twice; segment += 2) {
    const [first, last] = [view.getUint16(starts + segment), view.getUint16(ends + segment)];
    const difference = view.getUint16(differences + segment);
    const offset = view.getUint16(offsets + segment);
    for (let sign = first; sign <= last && sign !== 0xff_ff; sign += 1) {
      const listed =
        offset === 0 ? sign : view.getUint16(offsets + segment + offset + (sign - first) * 2);
      if (listed !== 0 && ((listed + difference) & 0xff_ff) !== 0) signs.add(sign);
    }
  }
  return signs;
}
