import { encode } from "uqr";

export interface QrCode {
  /** How many squares it is wide and high, its white edge included. */
  size: number;
  /** Its dark squares as one SVG path. */
  path: string;
}

/** An address as a code that a phone's camera reads from paper. */
export function qrCode(address: string): QrCode {
  const { size, data } = encode(address, { ecc: "M", border: 4 });
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
    .join("");
  return { size, path };
}
