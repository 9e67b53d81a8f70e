import { CartesianGrid, ComposedChart, Line, Scatter, XAxis, YAxis } from "recharts";
import { GapMark, SignalMark } from "../chart-frame/marks.tsx";
import { HEIGHT, PLOT, WIDTH } from "../chart-frame/scale.ts";
import type { ChartDrawingProps } from "./drawing.tsx";
import type { DrawnMark, Tick } from "./picture.ts";

// Recharts gives its axes room of their own; theirs lies within these margins, so that the plot is where PLOT says.
const AXIS = { left: PLOT.left, below: 24 };
const MARGIN = {
  left: 0,
  right: WIDTH - PLOT.right,
  top: PLOT.top,
  bottom: HEIGHT - PLOT.bottom - AXIS.below,
};

/** The picture as recharts draws it: whole at once, of a fixed size, without movement. */
export function RechartsPicture({ title, picture }: ChartDrawingProps) {
  const { most, ticks, names, lines, marks } = picture;
  return (
    <ComposedChart
      width={WIDTH}
      height={HEIGHT}
      margin={MARGIN}
      accessibilityLayer={false}
      title={title}
    >
      <CartesianGrid vertical={false} className="chart-grid" />
      <XAxis
        type="number"
        dataKey="x"
        domain={[0, most.x]}
        height={AXIS.below}
        axisLine={false}
        tickLine={false}
        interval={0}
        ticks={placesOf(ticks.x)}
        tickFormatter={wordsAmong(ticks.x)}
      />
      <YAxis
        type="number"
        domain={[0, most.y]}
        width={AXIS.left}
        axisLine={false}
        tickLine={false}
        interval={0}
        ticks={placesOf(ticks.y)}
        tickFormatter={wordsAmong(ticks.y)}
      />
      <text x={PLOT.left} y={10}>
        {names.y}
      </text>
      {names.x && (
        <text x={PLOT.right} y={PLOT.bottom + 40} textAnchor="end">
          {names.x}
        </text>
      )}
      {lines.map(({ id, className, inner, points }) => (
        <Line
          key={id}
          className={inner ? `${className} chart-inner` : className}
          data={[...points]}
          dataKey="y"
          type="linear"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          stroke=""
        />
      ))}
      <Scatter data={[...marks]} dataKey="y" shape={drawMark} isAnimationActive={false} />
    </ComposedChart>
  );
}

/** Recharts hands over the mark with the place at which it lies. */
function drawMark(given: unknown) {
  const { cx, cy, payload } = given as { cx: number; cy: number; payload: DrawnMark };
  switch (payload.kind) {
    case "signal":
      return <SignalMark x={cx} y={cy} />;
    case "gap":
      return <GapMark x={cx} y={cy} />;
    case "point":
      return <circle className="chart-point" cx={cx} cy={cy} r="4" />;
  }
}

const placesOf = (ticks: readonly Tick[]) => ticks.map(({ at }) => at);

const wordsAmong = (ticks: readonly Tick[]) => (place: number) =>
  ticks.find(({ at }) => at === place)?.words ?? "";
