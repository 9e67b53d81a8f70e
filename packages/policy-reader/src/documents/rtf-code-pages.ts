import iconv from "iconv-lite";

/** \fcharset numbers and the Windows code pages they stand for (RTF specification 1.9.1, font table). */
const codePageOfCharset: Record<number, number> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** The Symbol font's characters that policies use: bullets and arrows. */
const symbolCharset = 2;

/** A font's code page: null for the document's own, 0 for a font of symbols. */
export function codePageOf(charset: number): number | null {
  if (charset === symbolCharset) return 0;
  return codePageOfCharset[charset] ?? null;
}

export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  if (codePage === 0) return "•".repeat(bytes.length);
  if (bytes.every((byte) => byte < 0x80))
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const name = codePage === 10000 ? "macintosh" : codePage === 65001 ? "utf-8" : `cp${codePage}`;
  const known = iconv.encodingExists(name) ? name : "windows-1252";
  return iconv.decode(Buffer.from(bytes), known);
}
