import { inWords, PLOT } from "./scale.ts";
import type { Scale } from "./scale.ts";

/** Lines across with their numbers, and what they count. */
export function ValueAxis({ scale, label }: { scale: Scale; label: string }) {
  return (
    <g>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line
            className="chart-grid"
            x1={PLOT.left}
            x2={PLOT.right}
            y1={scale.at(tick)}
            y2={scale.at(tick)}
          />
          <text x={PLOT.left - 8} y={scale.at(tick) + 4} textAnchor="end">
            {inWords(tick)}
          </text>
        </g>
      ))}
      <text x={PLOT.left} y={10}>
        {label}
      </text>
    </g>
  );
}
