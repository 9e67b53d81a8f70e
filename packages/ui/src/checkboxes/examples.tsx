import type { Example } from "../example.ts";
import { Checkboxes } from "./checkboxes.tsx";

export const examples: Example[] = [
  {
    name: "some ticked",
    element: (
      <Checkboxes
        name="schools"
        legend="Which schools may Priya Raman see?"
        hint="Tick all that apply"
        defaultValues={["beckside"]}
        choices={[
          { value: "ashdown-vale", label: "Ashdown Vale Primary" },
          { value: "beckside", label: "Beckside Academy" },
          { value: "carr-lane", label: "Carr Lane Infants", hint: "Joins on 1 January 2027" },
        ]}
      />
    ),
  },
];
