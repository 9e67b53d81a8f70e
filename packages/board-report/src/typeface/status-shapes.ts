/** The shapes of statuses as outlines: those of the pages, on a square of 16, with y downwards. */
import type { Status } from "@safeboard/compliance/statuses";

export type Point = readonly [x: number, y: number];
/** What is filled runs one way round and what is cut out of it the other. */
export type Outline = readonly Point[];

const line = 1.8;
/** Corners of a circle: enough for any size that is printed. */
const corners = 40;

export const statusShapes: Readonly<Record<Status, readonly Outline[]>> = {
  met: [
    filled(arc(7, 0, 360)),
    cut(
      stroke([
        [4.7, 8.3],
        [6.9, 10.5],
        [11.3, 5.8],
      ]),
    ),
  ],
  due_soon: [
    ...ring(),
    filled(
      stroke([
        [8, 4.2],
        [8, 8],
        [10.6, 9.9],
      ]),
    ),
  ],
  partly_met: [...ring(), filled(arc(5.5, 90, 270))],
  needs_action: [
    filled([
      [8, 1.1],
      [15.7, 14.6],
      [0.3, 14.6],
    ]),
    cut(rectangle(7.1, 5.6, 8.9, 10)),
    cut(rectangle(7.1, 11.2, 8.9, 13)),
  ],
  not_reported: Array.from({ length: 8 }, (_, dash) => {
    const [from, to] = [dash * 45, dash * 45 + 24];
    return filled([...arc(6.9, from, to), ...arc(5.1, from, to).toReversed()]);
  }),
  not_applicable: [filled(rectangle(2.5, 7.1, 13.5, 8.9))],
};

function ring(): Outline[] {
  return [filled(arc(6 + line / 2, 0, 360)), cut(arc(6 - line / 2, 0, 360))];
}

/** Around the middle, in degrees; a full circle doesn't end where it began. */
function arc(radius: number, from: number, to: number): Point[] {
  const steps = Math.max(2, Math.round((corners * (to - from)) / 360));
  const points = to - from === 360 ? steps : steps + 1;
  return Array.from({ length: points }, (_, step): Point => {
    const angle = ((from + ((to - from) * step) / steps) * Math.PI) / 180;
    return [8 + radius * Math.cos(angle), 8 + radius * Math.sin(angle)];
  });
}

function rectangle(left: number, top: number, right: number, bottom: number): Point[] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

/** A line of two parts as thick as the others, with a pointed corner. */
function stroke([start, corner, end]: readonly [Point, Point, Point]): Point[] {
  const side = (way: 1 | -1): Point[] => {
    const [one, other] = [normal(start, corner), normal(corner, end)];
    const reach = (way * line) / 2;
    const mitre = reach / (1 + one[0] * other[0] + one[1] * other[1]);
    return [
      [start[0] + one[0] * reach, start[1] + one[1] * reach],
      [corner[0] + (one[0] + other[0]) * mitre, corner[1] + (one[1] + other[1]) * mitre],
      [end[0] + other[0] * reach, end[1] + other[1] * reach],
    ];
  };
  return [...side(1), ...side(-1).toReversed()];
}

function normal([x, y]: Point, [toX, toY]: Point): Point {
  const length = Math.hypot(toX - x, toY - y);
  return [(y - toY) / length, (toX - x) / length];
}

function filled(outline: readonly Point[]): Outline {
  return turnsRight(outline) ? outline : outline.toReversed();
}

function cut(outline: readonly Point[]): Outline {
  return turnsRight(outline) ? outline.toReversed() : outline;
}

function turnsRight(outline: readonly Point[]): boolean {
  const area = outline.reduce((sum, [x, y], place) => {
    const [nextX, nextY] = outline[(place + 1) % outline.length] ?? [0, 0];
    return sum + (x * nextY - nextX * y);
  }, 0);
  return area > 0;
}
