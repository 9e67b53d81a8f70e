/** The marks that charts share. Each has a shape of its own. */
import type { LegendEntry } from "./chart-frame.tsx";

/** A diamond: what a rule marks. */
export function SignalMark({ x, y }: { x: number; y: number }) {
  return <path className="chart-signal" d={`M${x} ${y - 7}l7 7l-7 7l-7-7Z`} />;
}

/** A dotted ring on the ground line: nothing was reported. */
export function GapMark({ x, y }: { x: number; y: number }) {
  return <circle className="chart-gap" cx={x} cy={y} r="5" />;
}

export const SIGNAL_ENTRY: LegendEntry = {
  words: "Stands out from chance",
  mark: <SignalMark x={16} y={8} />,
};

export const GAP_ENTRY: LegendEntry = {
  words: "Not reported",
  mark: <GapMark x={16} y={8} />,
};

export const lineEntry = (words: string, className: string, inner = false): LegendEntry => ({
  words,
  mark: <path className={inner ? `${className} chart-inner` : className} d="M0 8H32" />,
});
