import type { Example } from "../example.ts";
import { BarChart } from "./bar-chart.tsx";

export const examples: Example[] = [
  {
    name: "by area, one small number suppressed",
    element: (
      <BarChart
        label="Incidents by area, Autumn 2026"
        bars={[
          { label: "Content", value: 18 },
          { label: "Contact", value: null, words: "Too small to show" },
          { label: "Conduct", value: 41 },
          { label: "Commerce", value: 0 },
        ]}
      />
    ),
  },
];
