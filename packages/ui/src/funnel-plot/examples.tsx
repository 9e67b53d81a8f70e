import type { Example } from "../example.ts";
import { FunnelPlot } from "./funnel-plot.tsx";

const limits = (width: number) =>
  [80, 150, 300, 600, 1000].map((size) => ({
    size,
    low: Math.max(0, 50 - (width * 220) / Math.sqrt(size)),
    high: 50 + (width * 220) / Math.sqrt(size),
  }));

export const examples: Example[] = [
  {
    name: "of a trust",
    element: (
      <FunnelPlot
        title="Incidents reported per 1,000 pupils, Autumn 2026"
        description={<p>Of four schools one stands out from chance.</p>}
        valueName="Per 1,000 pupils"
        sizeName="Pupils"
        target={50}
        inner={limits(1.96)}
        outer={limits(3.09)}
        schools={[
          {
            id: "1",
            name: "Fernhill Primary",
            size: 210,
            rate: 62,
            words: "13 reported, 3 to 21 are usual",
          },
          {
            id: "2",
            name: "Mill Lane Academy",
            size: 900,
            rate: 92,
            words: "83 reported, 26 to 66 are usual",
            signal: true,
          },
          {
            id: "3",
            name: "Ashcombe School",
            size: 640,
            rate: 44,
            words: "28 reported, 16 to 50 are usual",
          },
        ]}
        notReported={["Brook Infant School"]}
      />
    ),
  },
];
