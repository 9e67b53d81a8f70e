/** How large a picture says that it is, read from its first bytes: nothing is unpacked before that is known. */

export interface RasterSize {
  width: number;
  height: number;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** @returns null where the bytes are no PNG */
export function pngSize(bytes: Uint8Array): RasterSize | null {
  if (bytes.length < 33 || pngSignature.some((byte, place) => bytes[place] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** @returns null where the bytes are no JPEG, or end before it says how large it is */
export function jpegSize(bytes: Uint8Array): RasterSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xff_d8) return null;
  let place = 2;
  while (place + 9 <= bytes.length) {
    if (view.getUint8(place) !== 0xff) return null;
    const marker = view.getUint8(place + 1);
    if (marker === 0xff) {
      place += 1;
      continue;
    }
    // Frame headers are C0 to CF, but for the tables C4, C8 and CC among them.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: view.getUint16(place + 5), width: view.getUint16(place + 7) };
    }
    place += 2 + view.getUint16(place + 2);
  }
  return null;
}
