import { ConfirmForm } from "../confirm-form/confirm-form.tsx";
import type { Example } from "../example.ts";
import { DialogLink } from "./dialog.tsx";

export const examples: Example[] = [
  {
    name: "around a confirmation",
    element: (
      <DialogLink
        href="/policies/7/versions/2/withdraw"
        title="Withdraw version 2?"
        dialog={
          <ConfirmForm
            consequences="Version 1 becomes current again. Both stay readable."
            confirm="Withdraw version 2"
            action="/policies/7/versions/2/withdraw"
          />
        }
      >
        Withdraw
      </DialogLink>
    ),
  },
];
