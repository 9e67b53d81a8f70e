/** A share of a hundred as it is written everywhere: "95%". Takes whole percent; whoever counts says how it is rounded. */
export function percentInWords(percent: number): string {
  return `${percent}%`;
}
