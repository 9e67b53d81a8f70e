export type RtfToken =
  | { kind: "open" }
  | { kind: "close" }
  | { kind: "word"; name: string; value: number | null }
  /** One character of the current code page. */
  | { kind: "byte"; value: number }
  | { kind: "bytes"; start: number; end: number };

const [backslash, openBrace, closeBrace, lineFeed, carriageReturn] = [0x5c, 0x7b, 0x7d, 0x0a, 0x0d];
const longestWord = 32;

/** Splits RTF into groups, control words and runs of text; \bin's raw bytes are passed over. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === openBrace || byte === closeBrace) {
      yield byte === openBrace ? { kind: "open" } : { kind: "close" };
      at += 1;
    } else if (byte === lineFeed || byte === carriageReturn) at += 1;
    else if (byte !== backslash) {
      const start = at;
      while (at < bytes.length && !isSyntax(bytes[at])) at += 1;
      yield { kind: "bytes", start, end: at };
    } else {
      const { token, end } = controlAt(bytes, at + 1);
      at = end;
      if (token.kind === "word" && token.name === "bin") at += Math.max(0, token.value ?? 0);
      else yield token;
    }
  }
}

function controlAt(bytes: Uint8Array, start: number): { token: RtfToken; end: number } {
  const first = bytes[start];
  if (!isLetter(first)) {
    const sign = String.fromCharCode(first ?? 0x20);
    if (sign !== "'") return { token: { kind: "word", name: sign, value: null }, end: start + 1 };
    const value = Number.parseInt(ascii(bytes, start + 1, start + 3), 16);
    return {
      token: { kind: "byte", value: Number.isNaN(value) ? 0x20 : value },
      end: start + 3,
    };
  }
  let end = start;
  while (isLetter(bytes[end]) && end - start < longestWord) end += 1;
  const name = ascii(bytes, start, end);
  const digits = end;
  if (bytes[end] === 0x2d) end += 1;
  while (isDigit(bytes[end]) && end - digits < 11) end += 1;
  const value = end > digits ? Number.parseInt(ascii(bytes, digits, end), 10) : null;
  if (bytes[end] === 0x20) end += 1;
  return { token: { kind: "word", name, value: Number.isNaN(value) ? null : value }, end };
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, Math.min(end, bytes.length)));
}

function isSyntax(byte: number | undefined): boolean {
  return (
    byte === backslash ||
    byte === openBrace ||
    byte === closeBrace ||
    byte === lineFeed ||
    byte === carriageReturn
  );
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
