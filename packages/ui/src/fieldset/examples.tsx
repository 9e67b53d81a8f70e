import { DateField } from "../date-field/date-field.tsx";
import type { Example } from "../example.ts";
import { TextField } from "../text-field/text-field.tsx";
import { Fieldset } from "./fieldset.tsx";

export const examples: Example[] = [
  {
    name: "two fields of one question",
    element: (
      <Fieldset id="coordinator" legend="Who is the online safety coordinator?">
        <TextField name="coordinator-name" label="Name" defaultValue="Mr J Okafor" />
        <DateField name="coordinator-from" label="Since" />
      </Fieldset>
    ),
  },
];
