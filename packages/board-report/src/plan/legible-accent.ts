/** WCAG 2.2, 1.4.3: what text needs against what lies behind it. */
const leastContrast = 4.5;

/** The colour, darkened as far as it takes to be read on white: a trust may have chosen its look before we checked. */
export function legibleAccent(accent: string): string {
  let parts = [1, 3, 5].map((place) => Number.parseInt(accent.slice(place, place + 2), 16));
  while (contrastWithWhite(parts) < leastContrast) {
    parts = parts.map((part) => Math.floor(part * 0.95));
  }
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** WCAG 2.2, "contrast ratio", with white as the lighter colour. */
function contrastWithWhite(parts: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
