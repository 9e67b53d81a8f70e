import type { Example } from "../example.ts";
import { PasswordField } from "./password-field.tsx";

export const examples: Example[] = [
  {
    name: "to sign in",
    element: <PasswordField name="password" label="Password" autoComplete="current-password" />,
  },
  {
    name: "to choose one",
    element: (
      <PasswordField
        name="new-password"
        label="Choose a password"
        hint="At least 12 characters. Three unrelated words are easy to remember."
        error="Use at least 12 characters"
        autoComplete="new-password"
      />
    ),
  },
];
