import type { Example } from "../example.ts";
import { Field } from "./field.tsx";

export const examples: Example[] = [
  {
    name: "around a control of your own",
    element: (
      <Field id="term" label="Term" hint="The term that the return is for" optional>
        {(attributes) => <input className="field-control" name="term" {...attributes} />}
      </Field>
    ),
  },
];
