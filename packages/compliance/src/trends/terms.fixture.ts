import type { TrendPoint } from "./trend-point.ts";

const TERMS = [
  { name: "Spring", start: "01-05" },
  { name: "Summer", start: "04-14" },
  { name: "Autumn", start: "09-02" },
] as const;

/** Terms from Spring 2000 on, each with what a school of so many pupils reported (null: nothing). */
export function terms(
  counts: readonly (number | null)[],
  exposure: number | readonly number[] = 1,
): TrendPoint[] {
  return counts.map((count, index) => {
    const { name, start } = TERMS[index % 3] ?? TERMS[0];
    const year = 2000 + Math.floor(index / 3);
    return {
      period: { start: `${year}-${start}`, title: `${name} ${year}` },
      count,
      exposure: typeof exposure === "number" ? exposure : (exposure[index] ?? null),
    };
  });
}
