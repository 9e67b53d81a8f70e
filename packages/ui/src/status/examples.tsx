import type { Example } from "../example.ts";
import { StatusLegend } from "./status-legend.tsx";
import { Status } from "./status.tsx";

export const examples: Example[] = [
  { name: "in its own words", element: <Status status="met" /> },
  { name: "in the case's words", element: <Status status="needs_action">61 days overdue</Status> },
  {
    name: "as a link to what made it",
    element: (
      <Status status="due_soon" href="/schools/carr-lane/policy#review">
        Autumn 2026
      </Status>
    ),
  },
  { name: "partly met", element: <Status status="partly_met">17 of 24</Status> },
  { name: "silence", element: <Status status="not_reported">No return</Status> },
  { name: "not applicable, alone", element: <Status status="not_applicable" /> },
  {
    name: "legend",
    element: <StatusLegend>Every cell opens to its rule, evidence, date and source.</StatusLegend>,
  },
];
