import type { Example } from "../example.ts";
import { DateField } from "./date-field.tsx";

export const examples: Example[] = [
  { name: "empty", element: <DateField name="adopted" label="Adopted" /> },
  {
    name: "with what was understood",
    element: (
      <DateField
        name="next-review"
        label="Next review"
        defaultValue="Summer 2024"
        readAs="1 April to 31 August 2024"
      />
    ),
  },
  {
    name: "with an error",
    element: (
      <DateField
        name="last-review"
        label="Last reviewed"
        defaultValue="31.02.26"
        error="February 2026 has 28 days. Enter a date like 28.02.26 or Spring 2026"
      />
    ),
  },
];
