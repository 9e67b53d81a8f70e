/** A size in words, as file managers count it, in thousands: "25 MB", "1.4 MB", "84 kB". */
export function fileSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`;
  const millions = bytes / 1_000_000;
  return `${millions >= 10 || Number.isInteger(millions) ? Math.floor(millions) : millions.toFixed(1)} MB`;
}
