import iconv from "iconv-lite";

/** Text from bytes: by byte order mark, else UTF-8 where it is valid, else `otherwise`. */
export function decodeText(bytes: Uint8Array, otherwise = "windows-1252"): string {
  const marked = byteOrderMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const known = iconv.encodingExists(otherwise) ? otherwise : "windows-1252";
    return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), known);
  }
}

/** UTF-16 is taken for text only where it is marked, or where every other byte of the start is zero. */
export function byteOrderMark(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 64);
  if (start.length < 8) return null;
  const zeroAt = (parity: number) =>
    start.every((byte, at) => (at % 2 === parity) === (byte === 0));
  if (zeroAt(1)) return "utf-16le";
  if (zeroAt(0)) return "utf-16be";
  return null;
}
