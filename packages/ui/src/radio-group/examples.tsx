import type { Example } from "../example.ts";
import { RadioGroup } from "./radio-group.tsx";

const choices = [
  { value: "register", label: "Ms R Lindqvist", hint: "Your register, since September 2026" },
  { value: "policy", label: "Mr J Okafor", hint: "The policy, page 2" },
];

export const examples: Example[] = [
  {
    name: "with hints",
    element: <RadioGroup name="which" legend="Who is the coordinator?" choices={choices} />,
  },
  {
    name: "with an error",
    element: (
      <RadioGroup
        name="which-one"
        legend="Who is the coordinator?"
        choices={choices}
        error="Choose who is the coordinator now"
      />
    ),
  },
];
