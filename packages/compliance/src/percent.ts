/**
 * A share of a hundred as it is written everywhere: "95 %". The space holds, so that no line ends between a figure
 * and its sign. Takes whole percent; whoever counts says how it is rounded.
 */
export function percentInWords(percent: number): string {
  return `${percent}\u00a0%`;
}
