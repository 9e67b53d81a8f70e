import type { Line, Segment } from "./page-lines.ts";

export interface ProseColumn {
  lines: Line[];
  rightEdge: number;
}

/** Fewer lines side by side are a table, or a letterhead. */
const fewestLines = 8;
/** Characters that a column's line has on average when it is prose and not a list of names. */
const proseLine = 25;

/**
 * Finds two columns of prose, as in a leaflet, and puts the right one after the left one. Short
 * texts side by side (role and name) stay on their line.
 */
export function proseColumns(lines: readonly Line[], rightEdge: number): ProseColumn[] {
  const gutter = commonGap(lines);
  const run = gutter === null ? null : longestRun(lines, gutter);
  if (gutter === null || run === null) return [{ lines: [...lines], rightEdge }];
  const beside = lines.slice(run.from, run.to);
  const left = beside.flatMap((line) => side(line, (segment) => segment.right <= gutter));
  const right = beside.flatMap((line) => side(line, (segment) => segment.left >= gutter));
  if (!isProse(left) || !isProse(right)) return [{ lines: [...lines], rightEdge }];
  return [
    { lines: lines.slice(0, run.from), rightEdge },
    { lines: left, rightEdge: Math.max(...left.map((line) => line.right)) },
    { lines: right, rightEdge: Math.max(...right.map((line) => line.right)) },
    { lines: lines.slice(run.to), rightEdge },
  ].filter((column) => column.lines.length > 0);
}

/** The x that most gaps between segments have in common, or null when few lines have gaps. */
function commonGap(lines: readonly Line[]): number | null {
  const edges: { at: number; opens: boolean }[] = [];
  for (const { segments } of lines) {
    for (const [index, segment] of segments.entries()) {
      const next = segments[index + 1];
      if (next) edges.push({ at: segment.right, opens: true }, { at: next.left, opens: false });
    }
  }
  if (edges.length < fewestLines) return null;
  let open = 0;
  let most = 0;
  let best: number | null = null;
  const sorted = edges.toSorted((one, other) => one.at - other.at);
  for (const [index, edge] of sorted.entries()) {
    open += edge.opens ? 1 : -1;
    if (open > most) {
      most = open;
      best = (edge.at + (sorted[index + 1]?.at ?? edge.at)) / 2;
    }
  }
  return most >= fewestLines / 2 ? best : null;
}

/** The longest run of lines that leave the gutter free, with text on both sides of it. */
function longestRun(lines: readonly Line[], gutter: number): { from: number; to: number } | null {
  let best: { from: number; to: number } | null = null;
  let from = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    const line = lines[at];
    if (line?.segments.every((segment) => segment.right <= gutter || segment.left >= gutter)) {
      continue;
    }
    if (at - from >= fewestLines && at - from > (best === null ? 0 : best.to - best.from)) {
      best = { from, to: at };
    }
    from = at + 1;
  }
  return best;
}

function side(line: Line, belongs: (segment: Segment) => boolean): Line[] {
  const segments = line.segments.filter(belongs);
  const [first, last] = [segments[0], segments.at(-1)];
  return first && last ? [{ ...line, segments, left: first.left, right: last.right }] : [];
}

function isProse(lines: readonly Line[]): boolean {
  if (lines.length < fewestLines || lines.some((line) => line.segments.length > 1)) return false;
  const characters = lines.reduce((sum, line) => sum + (line.segments[0]?.text.length ?? 0), 0);
  return characters / lines.length >= proseLine;
}
