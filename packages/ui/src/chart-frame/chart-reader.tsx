import { useState } from "react";
import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import { useEnhanced } from "../enhancements/use-enhanced.ts";
import { HEIGHT, WIDTH } from "./scale.ts";

export interface ReadablePoint {
  /** Where it lies, in the drawing's units. */
  x: number;
  y: number;
  /** Its value, period and limits in words. */
  words: string;
}

/**
 * Lets a chart be read point by point: with a mouse, a finger or the arrow keys. The line in which a point is read
 * out has its room from the start, so nothing moves. Without scripts it is the picture alone.
 */
export function ChartReader({
  label,
  points,
  begins,
  children,
}: {
  label: string;
  points: readonly ReadablePoint[];
  /** Which end is in sight on a screen that is too narrow for all: the latest of what runs through time. */
  begins: "first" | "latest";
  children: ReactNode;
}) {
  const enhanced = useEnhanced();
  const [place, setPlace] = useState<number | null>(null);
  const point = place === null ? undefined : points[place];
  function onKeyDown(event: KeyboardEvent) {
    const next = placeAfter(event.key, place, points.length);
    if (next === undefined) return;
    event.preventDefault();
    setPlace(next);
  }

  function onPointer(event: PointerEvent<HTMLElement>) {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    setPlace(
      nearest(
        points,
        ((event.clientX - left) / width) * WIDTH,
        ((event.clientY - top) / height) * HEIGHT,
      ),
    );
  }

  // The same elements before and after: what the server drew inside would be lost with them.
  const readable = enhanced
    ? ({
        role: "slider",
        tabIndex: 0,
        "aria-label": `${label}: point by point, with the arrow keys`,
        "aria-orientation": "horizontal",
        "aria-valuemin": 1,
        "aria-valuemax": points.length,
        "aria-valuenow": (place ?? 0) + 1,
        "aria-valuetext": (point ?? points[0])?.words,
        onKeyDown,
        onPointerMove: onPointer,
        onPointerDown: onPointer,
      } as const)
    : {};
  return (
    <>
      <Picture begins={begins}>
        <div className="chart-surface" {...readable}>
          {children}
          {point && (
            <span
              className="chart-pointer"
              style={{
                insetInlineStart: `${(point.x / WIDTH) * 100}%`,
                insetBlockStart: `${(point.y / HEIGHT) * 100}%`,
              }}
            />
          )}
        </div>
      </Picture>
      <p className="chart-reading" aria-hidden="true">
        {enhanced &&
          (point?.words ?? "Point at the chart, or use the arrow keys, to read a value.")}
      </p>
    </>
  );
}

/** Scrolls sideways on a narrow screen, so that its words stay large enough to read. */
function Picture({ begins, children }: { begins: "first" | "latest"; children: ReactNode }) {
  return (
    <div className="chart-picture" data-begins={begins}>
      {children}
    </div>
  );
}

/** Where a key leads; undefined for keys that lead nowhere. */
export function placeAfter(key: string, place: number | null, length: number): number | undefined {
  const last = length - 1;
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return place === null ? 0 : Math.min(last, place + 1);
    case "ArrowLeft":
    case "ArrowDown":
      return place === null ? last : Math.max(0, place - 1);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}

/** The point next to a place in the drawing. */
export function nearest(points: readonly ReadablePoint[], x: number, y: number): number {
  let best = 0;
  let distance = Infinity;
  for (const [index, point] of points.entries()) {
    const away = Math.hypot(point.x - x, point.y - y);
    if (away >= distance) continue;
    best = index;
    distance = away;
  }
  return best;
}
