import type { ReactNode } from "react";
import type { PlacedPoint, Tick } from "../chart-drawing/picture.ts";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { GAP_ENTRY, lineEntry, SIGNAL_ENTRY } from "../chart-frame/marks.tsx";
import { inWords, PLOT, scaleTo, ticksOf } from "../chart-frame/scale.ts";

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
  const limits = points.some(({ high }) => high !== null);
  const line = (
    id: string,
    className: string,
    of: (point: ControlChartPoint) => number | null,
  ) => ({
    id,
    className,
    points: asSteps(points.map(of)),
  });
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
      picture={{
        most: { x: Math.max(1, points.length), y: scale.most },
        ticks: { x: periodTicks(points), y: ticksOf(scale) },
        names: { y: valueName },
        lines: [
          line("centre", "chart-average", ({ centre }) => centre),
          line("high", "chart-limit", ({ high }) => high),
          line("low", "chart-limit", ({ low }) => low),
          {
            id: "value",
            className: "chart-line",
            points: points.map(({ value }, index) => ({ x: index + 0.5, y: value })),
          },
        ],
        marks: points.map(({ period, value, signal }, index) => ({
          id: period,
          kind: value === null ? "gap" : signal ? "signal" : "point",
          x: index + 0.5,
          y: value ?? 0,
        })),
      }}
      points={points.map((point, index) => ({
        x: PLOT.left + ((PLOT.right - PLOT.left) * (index + 0.5)) / Math.max(1, points.length),
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
    />
  );
}

/** A limit holds for its whole period: drawn as steps. */
const asSteps = (values: readonly (number | null)[]): PlacedPoint[] =>
  values.flatMap((y, index) => [
    { x: index, y },
    { x: index + 1, y },
  ]);

/** As many names as there is room for, the last one always. */
const periodTicks = (points: readonly ControlChartPoint[]): Tick[] =>
  points.flatMap(({ period }, index) =>
    (points.length - 1 - index) % Math.ceil(points.length / 7) === 0
      ? [{ at: index + 0.5, words: period }]
      : [],
  );

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
