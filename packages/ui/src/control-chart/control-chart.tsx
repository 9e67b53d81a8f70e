import type { ReactNode } from "react";
import { ValueAxis } from "../chart-frame/axes.tsx";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { GAP_ENTRY, GapMark, lineEntry, SIGNAL_ENTRY, SignalMark } from "../chart-frame/marks.tsx";
import { inWords, pathThrough, PLOT, scaleTo } from "../chart-frame/scale.ts";

export interface ControlChartPoint {
  period: string;
  /** Null when nothing was reported. */
  value: number | null;
  /** The average or the median, and the limits, where there are any. A limit is not there for a run chart. */
  centre: number | null;
  low: number | null;
  high: number | null;
  /** A rule marks this period. */
  signal?: boolean | undefined;
}

export interface ControlChartProps {
  title: string;
  description: ReactNode;
  /** What is counted, with its unit ("Incidents per 1,000 pupils"). */
  valueName: string;
  /** "Average" for a u-chart, "Median" for a run chart. */
  centreName?: string;
  points: readonly ControlChartPoint[];
}

/** Values period by period about their average, with the limits that chance keeps to, and what stands out from them. */
export function ControlChart({
  title,
  description,
  valueName,
  centreName = "Average",
  points,
}: ControlChartProps) {
  const numbers = points
    .flatMap(({ value, centre, low, high }) => [value, centre, low, high])
    .filter((number) => number !== null);
  const scale = scaleTo(Math.max(0, ...numbers), PLOT.bottom, PLOT.top);
  const step = (PLOT.right - PLOT.left) / Math.max(1, points.length);
  const xOf = (index: number) => Number((PLOT.left + step * (index + 0.5)).toFixed(2));
  const limits = points.some(({ high }) => high !== null);
  /** A limit holds for its whole period: drawn as steps. */
  const steps = (of: (point: ControlChartPoint) => number | null) =>
    pathThrough(
      points.flatMap((point, index) => {
        const value = of(point);
        if (value === null) return [null];
        const y = scale.at(value);
        return [[xOf(index) - step / 2, y] as const, [xOf(index) + step / 2, y] as const];
      }),
    );
  return (
    <ChartFrame
      title={title}
      description={description}
      legend={[
        lineEntry(centreName, "chart-average"),
        ...(limits ? [lineEntry("Usual, from and to", "chart-limit")] : []),
        ...(points.some(({ signal }) => signal) ? [SIGNAL_ENTRY] : []),
        ...(points.some(({ value }) => value === null) ? [GAP_ENTRY] : []),
      ]}
      points={points.map((point, index) => ({
        x: xOf(index),
        y: scale.at(point.value ?? 0),
        words: pointInWords(point, centreName),
      }))}
      table={{
        caption: title,
        rows: points,
        rowKey: ({ period }) => period,
        rowHeading: { heading: "Period", cell: ({ period }) => period },
        columns: [
          {
            id: "value",
            heading: valueName,
            numeric: true,
            cell: ({ value }) => (value === null ? "Not reported" : inWords(value)),
          },
          {
            id: "centre",
            heading: centreName,
            numeric: true,
            cell: ({ centre }) => (centre === null ? "–" : inWords(centre)),
          },
          ...(limits
            ? [
                {
                  id: "usual",
                  heading: "Usual",
                  numeric: true,
                  cell: (point: ControlChartPoint) => usualInWords(point) ?? "–",
                },
              ]
            : []),
          { id: "signal", heading: "Stands out", cell: ({ signal }) => (signal ? "Yes" : "No") },
        ],
      }}
    >
      <ValueAxis scale={scale} label={valueName} />
      <path className="chart-average" d={steps(({ centre }) => centre)} />
      <path className="chart-limit" d={steps(({ high }) => high)} />
      <path className="chart-limit" d={steps(({ low }) => low)} />
      <path
        className="chart-line"
        d={pathThrough(
          points.map(({ value }, index) => (value === null ? null : [xOf(index), scale.at(value)])),
        )}
      />
      {points.map(({ period, value, signal }, index) => {
        if (value === null) return <GapMark key={period} x={xOf(index)} y={PLOT.bottom} />;
        if (signal) return <SignalMark key={period} x={xOf(index)} y={scale.at(value)} />;
        return (
          <circle key={period} className="chart-point" cx={xOf(index)} cy={scale.at(value)} r="4" />
        );
      })}
      {points.map(({ period }, index) =>
        // As many names as there is room for, the last one always.
        (points.length - 1 - index) % Math.ceil(points.length / 7) === 0 ? (
          <text key={period} x={xOf(index)} y={PLOT.bottom + 22} textAnchor="middle">
            {period}
          </text>
        ) : null,
      )}
    </ChartFrame>
  );
}

/** "Autumn 2026: 41. Average 22; usual 12 to 33. Stands out from chance." */
function pointInWords(point: ControlChartPoint, centreName: string): string {
  const { period, value, centre, signal } = point;
  const usual = usualInWords(point);
  const limits = [
    centre === null ? null : `${centreName} ${inWords(centre)}`,
    usual && `usual ${usual}`,
  ]
    .filter(Boolean)
    .join("; ");
  return [
    `${period}: ${value === null ? "not reported" : inWords(value)}.`,
    limits && `${limits}.`,
    signal && "Stands out from chance.",
  ]
    .filter(Boolean)
    .join(" ");
}

const usualInWords = ({ low, high }: ControlChartPoint) =>
  low === null || high === null ? null : `${inWords(low)} to ${inWords(high)}`;
