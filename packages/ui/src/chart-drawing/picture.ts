/** A picture with two axes, said as data: what recharts draws of it, the server and the browser draw alike. */

export interface PlacedPoint {
  x: number;
  /** Null lifts the pen. */
  y: number | null;
}

export interface DrawnLine {
  id: string;
  /** "chart-line", "chart-average" or "chart-limit": how it looks is in chart-frame.css. */
  className: string;
  /** The closer of two limits. */
  inner?: boolean | undefined;
  points: readonly PlacedPoint[];
}

export interface DrawnMark {
  id: string;
  kind: "point" | "signal" | "gap";
  x: number;
  y: number;
}

export interface Tick {
  at: number;
  words: string;
}

export interface DrawnPicture {
  /** Each axis goes from nothing to this. */
  most: { x: number; y: number };
  ticks: { x: readonly Tick[]; y: readonly Tick[] };
  /** What the axis along the side counts, and the one below where it needs saying. */
  names: { x?: string; y: string };
  lines: readonly DrawnLine[];
  marks: readonly DrawnMark[];
}
