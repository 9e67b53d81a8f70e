import type { Example } from "../example.ts";
import { TextField } from "../text-field/text-field.tsx";
import { ErrorSummary } from "./error-summary.tsx";

export const examples: Example[] = [
  {
    name: "above its form",
    element: (
      <form className="grid gap-6">
        <ErrorSummary
          errors={[
            { fieldId: "coordinator-who", message: "Enter the coordinator's name" },
            { message: "Someone else has confirmed this version since you opened it" },
          ]}
        />
        <TextField
          name="coordinator-who"
          label="Coordinator"
          error="Enter the coordinator's name"
        />
      </form>
    ),
  },
];
