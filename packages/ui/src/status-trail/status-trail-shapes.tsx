import type { ReactNode } from "react";
import type { StatusName } from "../status/status.tsx";

/** A status, or null for a term of which nothing is known. */
export type Mark = StatusName | null;

const WIDE = 10;
const MIDDLE = 7;

interface Drawn {
  letter: string;
  /** Good news stands higher; what is neither stands on the middle line, and the line between terms leaves it out. */
  height: number | null;
  shape: ReactNode;
}

// Apart by outline and by height, so that they stay apart in grey: disc, ring, half disc, triangle, square, dash, dot.
const drawn: Readonly<Record<StatusName | "unknown", Drawn>> = {
  met: { letter: "m", height: 3.5, shape: <circle r="2.5" /> },
  due_soon: { letter: "d", height: 5.5, shape: <circle r="2" className="trail-open" /> },
  partly_met: {
    letter: "p",
    height: 7.5,
    shape: (
      <>
        <circle r="2.25" className="trail-open" />
        <path d="M0-2.25a2.25 2.25 0 0 0 0 4.5Z" />
      </>
    ),
  },
  needs_action: { letter: "a", height: 10.5, shape: <path d="M0-3 3.25 2.5h-6.5Z" /> },
  not_reported: {
    letter: "r",
    height: null,
    shape: <path d="M-2-2h4v4h-4Z" className="trail-open" />,
  },
  not_applicable: {
    letter: "n",
    height: null,
    shape: <path d="M-2.5 0h5" className="trail-open" />,
  },
  unknown: { letter: "x", height: null, shape: <circle r="0.75" /> },
};

const drawingOf = (mark: Mark): Drawn => drawn[mark ?? "unknown"];

/** What a row of marks is called on its page: rows that are alike are drawn once. */
export const trailId = (marks: readonly Mark[]): string =>
  `trail-${marks.map((mark) => drawingOf(mark).letter).join("")}`;

/** Every mark, and each different row of marks of a page, drawn once and out of sight: cells point to them. */
export function StatusTrailShapes({ trails }: { trails: readonly (readonly Mark[])[] }) {
  const rows = new Map(trails.map((marks) => [trailId(marks), marks]));
  return (
    <svg className="status-trail-shapes" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {Object.entries(drawn).map(([status, { letter, shape }]) => (
          <g key={letter} id={`mark-${letter}`} className="trail-mark" data-status={status}>
            {shape}
          </g>
        ))}
        {[...rows].map(([id, marks]) => (
          <g key={id} id={id}>
            <path className="trail-line" d={lineThrough(marks)} />
            {marks.map(placeOf).map(({ letter, x, y }) => (
              <use key={x} href={`#mark-${letter}`} x={x} y={y} />
            ))}
          </g>
        ))}
      </defs>
    </svg>
  );
}

/** One mark beside its words. */
export const TrailMark = ({ mark }: { mark: Mark }) => (
  <svg className="status-trail-mark" aria-hidden="true" focusable="false">
    <use href={`#mark-${drawingOf(mark).letter}`} x="5" y="5" />
  </svg>
);

const placeOf = (mark: Mark, place: number) => {
  const { letter, height } = drawingOf(mark);
  return { letter, x: WIDE / 2 + WIDE * place, y: height ?? MIDDLE, isJudged: height !== null };
};

/** From term to term, as long as both were judged. */
const lineThrough = (marks: readonly Mark[]): string =>
  marks
    .map(placeOf)
    .map(({ x, y, isJudged }, place, places) => {
      if (!isJudged) return "";
      return `${places[place - 1]?.isJudged ? "L" : "M"}${x} ${y}`;
    })
    .join("");
