/** Where numbers come to lie in a drawing. */

/** The drawing's own units; the browser scales it to the room there is. */
export const WIDTH = 640;
export const HEIGHT = 280;
export const PLOT = { left: 52, right: 624, top: 16, bottom: 232 } as const;

export interface Scale {
  most: number;
  ticks: readonly number[];
  /** From a number to the drawing's units. */
  at: (value: number) => number;
}

/** From nothing at one end to a round number over the largest at the other. */
export function scaleTo(largest: number, from: number, to: number, steps = 4): Scale {
  const step = roundStep(Math.max(largest, Number.MIN_VALUE) / steps);
  const count = Math.max(1, Math.ceil(largest / step - 1e-9));
  const most = largest > 0 ? step * count : 1;
  const ticks =
    largest > 0 ? Array.from({ length: count + 1 }, (_, index) => tidy(step * index)) : [0, 1];
  return { most, ticks, at: (value) => tidy(from + ((to - from) * value) / most, 2) };
}

/** The numbers along an axis. */
export const ticksOf = ({ ticks }: Scale): { at: number; words: string }[] =>
  ticks.map((at) => ({ at, words: inWords(at) }));

/** 1, 2 or 5 times a power of ten, not less than asked. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const times = [1, 2, 5, 10].find((round) => round * power >= step * (1 - 1e-9)) ?? 10;
  return times * power;
}

const tidy = (value: number, digits = 6) => Number(value.toFixed(digits));

/** "1,234", "0.6", "12.5". */
export const inWords = (value: number): string =>
  value.toLocaleString("en-GB", { maximumFractionDigits: 2 });

/** A path through places; a gap (null) lifts the pen. */
export function pathThrough(places: readonly (readonly [number, number] | null)[]): string {
  let pen = "M";
  return places
    .flatMap((place) => {
      const command = place && `${pen}${place[0]} ${place[1]}`;
      pen = place ? "L" : "M";
      return command ?? [];
    })
    .join("");
}
