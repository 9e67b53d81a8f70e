import type { Example } from "../example.ts";
import { SelectField } from "./select-field.tsx";

const schools = [
  { value: "ashdown-vale", label: "Ashdown Vale Primary" },
  { value: "beckside", label: "Beckside Academy" },
  { value: "carr-lane", label: "Carr Lane Infants" },
];

export const examples: Example[] = [
  {
    name: "nothing chosen yet",
    element: (
      <SelectField name="school" label="School" prompt="Choose a school" options={schools} />
    ),
  },
  {
    name: "with an error",
    element: (
      <SelectField
        name="other-school"
        label="School"
        options={schools}
        defaultValue="beckside"
        error="Beckside Academy left your trust on 31 August 2026"
      />
    ),
  },
];
