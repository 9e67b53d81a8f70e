import type { Example } from "../example.ts";
import { ControlChart } from "./control-chart.tsx";
import type { ControlChartPoint } from "./control-chart.tsx";

const values = [21, 24, 19, 22, null, 25, 20, 23, 41];

const points: ControlChartPoint[] = values.map((value, index) => ({
  period: `${["Spring", "Summer", "Autumn"][index % 3]} ${2024 + Math.floor(index / 3)}`,
  value,
  centre: 22,
  low: 9,
  high: index > 5 ? 37 : 35,
  signal: value === 41,
}));

export const examples: Example[] = [
  {
    name: "u-chart with a signal and a gap",
    element: (
      <ControlChart
        title="Incidents reported by term, Fernhill Primary"
        description={
          <p>
            Autumn 2026 is higher than chance would explain: 41 reported where 9 to 37 are usual.
          </p>
        }
        valueName="Incidents"
        points={points}
      />
    ),
  },
  {
    name: "run chart without limits",
    element: (
      <ControlChart
        title="Days until a plan is reviewed"
        description={<p>Nothing stands out from chance.</p>}
        valueName="Days"
        centreName="Median"
        points={points.map((point) => ({ ...point, low: null, high: null, signal: false }))}
      />
    ),
  },
  {
    name: "with nothing reported yet",
    element: (
      <ControlChart
        title="Incidents reported by term"
        description={<p>Nothing is reported yet.</p>}
        valueName="Incidents"
        points={[]}
      />
    ),
  },
];
