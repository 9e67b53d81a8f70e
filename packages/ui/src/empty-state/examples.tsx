import { ButtonLink } from "../button/button.tsx";
import type { Example } from "../example.ts";
import { EmptyState } from "./empty-state.tsx";

export const examples: Example[] = [
  {
    name: "with the way out of it",
    element: (
      <EmptyState
        title="No policy yet"
        action={<ButtonLink href="/policies/upload">Upload your policy</ButtonLink>}
      >
        <p>Upload the one you have, however old. We read its dates and names; you check them.</p>
      </EmptyState>
    ),
  },
];
