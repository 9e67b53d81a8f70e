import type { Example } from "../example.ts";
import { EmailField, TextField } from "./text-field.tsx";

export const examples: Example[] = [
  {
    name: "short answer",
    element: <TextField name="urn" label="URN" width="short" hint="Six digits" />,
  },
  {
    name: "optional, filled in",
    element: (
      <TextField name="committee" label="Approved by" optional defaultValue="Standards Committee" />
    ),
  },
  { name: "email address", element: <EmailField name="email" label="Email address" /> },
  {
    name: "with an error",
    element: (
      <EmailField
        name="admin-email"
        label="Email address"
        defaultValue="office.ashdownvale"
        error="Enter an email address, like name@example.org"
      />
    ),
  },
];
