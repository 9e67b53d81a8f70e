import type { Example } from "../example.ts";
import { Status } from "../status/status.tsx";
import { DaysText } from "./days-text.tsx";

export const examples: Example[] = [
  {
    name: "inside a status",
    element: (
      <Status status="needs_action">
        <DaysText daysUntilDue={-61} />
      </Status>
    ),
  },
];
