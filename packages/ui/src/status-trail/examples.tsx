import type { Example } from "../example.ts";
import { StatusTrail } from "./status-trail.tsx";

export const examples: Example[] = [
  {
    name: "of six terms",
    element: (
      <StatusTrail
        since="Spring 2025"
        statuses={["met", "met", "due_soon", "needs_action", "needs_action", "met"]}
      />
    ),
  },
  {
    name: "of a school that joined",
    element: (
      <StatusTrail since="Autumn 2025" statuses={[null, "not_reported", "partly_met", "met"]} />
    ),
  },
];
