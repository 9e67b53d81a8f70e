import type { Example } from "../example.ts";
import { StackedBars } from "./stacked-bars.tsx";

export const examples: Example[] = [
  {
    name: "schools by status",
    element: (
      <StackedBars
        title="How many schools stand how, by measure"
        description="Policy review: 9 met, 2 need action. Training: 4 met, 5 need action."
        unit="schools"
        categories={["Policy review", "Training"]}
        series={[
          { title: "Needs action", status: "needs_action", values: [2, 5] },
          { title: "Partly met", status: "partly_met", values: [1, 3] },
          { title: "Met", status: "met", values: [9, 4] },
          { title: "Not applicable", status: "not_applicable", values: [0, 0] },
        ]}
      />
    ),
  },
  {
    name: "incidents by term, one number not shown",
    element: (
      <StackedBars
        title="Incidents by term and kind of risk"
        description="Spring 2026: 51. Summer 2026: not shown."
        unit="incidents"
        categories={["Spring 2026", "Summer 2026"]}
        series={[
          { title: "Content", values: [18, 22] },
          { title: "Contact", values: [12, null] },
          { title: "Conduct", values: [21, 30] },
        ]}
        note="Small numbers are not shown."
      />
    ),
  },
];
