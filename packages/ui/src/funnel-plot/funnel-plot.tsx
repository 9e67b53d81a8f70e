import type { ReactNode } from "react";
import type { DrawnLine } from "../chart-drawing/picture.ts";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { lineEntry, SIGNAL_ENTRY } from "../chart-frame/marks.tsx";
import { inWords, PLOT, scaleTo, ticksOf } from "../chart-frame/scale.ts";

export interface FunnelPlotSchool {
  id: string;
  name: string;
  /** Pupils times terms, or whatever the rate is per. */
  size: number;
  rate: number;
  /** In words: how many were reported and how many are usual. */
  words: string;
  /** Outside the outer limits. */
  signal?: boolean | undefined;
}

export interface FunnelLimit {
  size: number;
  low: number;
  high: number;
}

export interface FunnelPlotProps {
  title: string;
  description: ReactNode;
  valueName: string;
  sizeName: string;
  target: number;
  /** Curves of the limits by size: 95% and 99.8%. */
  inner: readonly FunnelLimit[];
  outer: readonly FunnelLimit[];
  schools: readonly FunnelPlotSchool[];
  /** Schools that reported nothing: named, since they have no place in the picture. */
  notReported?: readonly string[];
}

/** Schools by size and rate, within the limits that chance keeps to for each size. */
export function FunnelPlot(props: FunnelPlotProps) {
  const {
    title,
    description,
    valueName,
    sizeName,
    target,
    inner,
    outer,
    schools,
    notReported = [],
  } = props;
  // From the smallest school to the largest: what is reported of the smallest sets how high the picture goes.
  const largestRate = Math.max(
    target,
    ...schools.map(({ rate }) => rate),
    ...inner.map(({ high }) => high),
  );
  const largestSize = Math.max(
    1,
    ...schools.map(({ size }) => size),
    ...outer.map(({ size }) => size),
  );
  const rates = scaleTo(largestRate, PLOT.bottom, PLOT.top);
  const sizes = scaleTo(largestSize, PLOT.left, PLOT.right, 5);
  const curve = (
    id: string,
    limits: readonly FunnelLimit[],
    of: (limit: FunnelLimit) => number,
  ): DrawnLine => ({
    id,
    className: "chart-limit",
    inner: limits === inner,
    points: limits.map((limit) => ({
      x: limit.size,
      y: of(limit) > rates.most ? null : of(limit),
    })),
  });
  const sorted = schools.toSorted((one, other) => one.size - other.size);
  return (
    <ChartFrame
      title={title}
      description={
        <>
          {description}
          {notReported.length > 0 && (
            <p>
              Not reported, and so not in the picture:{" "}
              {new Intl.ListFormat("en-GB").format(notReported)}.
            </p>
          )}
        </>
      }
      legend={[
        lineEntry("The trust’s rate", "chart-average"),
        lineEntry("95 in 100 schools by chance", "chart-limit", true),
        lineEntry("998 in 1,000 schools by chance", "chart-limit"),
        ...(schools.some(({ signal }) => signal) ? [SIGNAL_ENTRY] : []),
      ]}
      picture={{
        most: { x: sizes.most, y: rates.most },
        ticks: { x: ticksOf(sizes), y: ticksOf(rates) },
        names: { x: sizeName, y: valueName },
        lines: [
          {
            id: "target",
            className: "chart-average",
            points: [
              { x: 0, y: target },
              { x: sizes.most, y: target },
            ],
          },
          curve("inner-high", inner, ({ high }) => high),
          curve("inner-low", inner, ({ low }) => low),
          curve("outer-high", outer, ({ high }) => high),
          curve("outer-low", outer, ({ low }) => low),
        ],
        marks: sorted.map(({ id, size, rate, signal }) => ({
          id,
          kind: signal ? "signal" : "point",
          x: size,
          y: rate,
        })),
      }}
      points={sorted.map(({ name, size, rate, words }) => ({
        x: sizes.at(size),
        y: rates.at(rate),
        words: `${name}: ${words}`,
      }))}
      table={{
        caption: title,
        rows: sorted,
        rowKey: ({ id }) => id,
        rowHeading: { heading: "School", cell: ({ name }) => name },
        columns: [
          { id: "size", heading: sizeName, numeric: true, cell: ({ size }) => inWords(size) },
          { id: "rate", heading: valueName, numeric: true, cell: ({ rate }) => inWords(rate) },
          { id: "words", heading: "Reported and usual", cell: ({ words }) => words },
          { id: "signal", heading: "Stands out", cell: ({ signal }) => (signal ? "Yes" : "No") },
        ],
      }}
    />
  );
}
