import type { Example } from "../example.ts";
import { ConfirmForm } from "./confirm-form.tsx";

export const examples: Example[] = [
  {
    name: "that can't be taken back",
    element: (
      <ConfirmForm
        danger
        question="Sign out on every device?"
        consequences={
          <p>You will have to sign in again here too. Nothing that you saved is lost.</p>
        }
        confirm="Sign out everywhere"
        cancelHref="/profile"
      />
    ),
  },
];
