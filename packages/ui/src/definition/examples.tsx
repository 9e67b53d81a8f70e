import type { Example } from "../example.ts";
import { Definition } from "./definition.tsx";

export const examples: Example[] = [
  {
    name: "of a rule",
    element: (
      <Definition term="How this is judged">
        <p>
          A review is due on the last day of the period that the policy names, and due soon for the
          60 days before it.
        </p>
      </Definition>
    ),
  },
];
