/** A size in words, in millions of bytes as file managers count them: "25 MB", "0.4 MB". */
export function megabytes(bytes: number): string {
  const millions = bytes / 1_000_000;
  return `${millions >= 10 || Number.isInteger(millions) ? Math.floor(millions) : millions.toFixed(1)} MB`;
}
