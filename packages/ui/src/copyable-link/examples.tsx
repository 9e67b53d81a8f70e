import type { Example } from "../example.ts";
import { CopyableLink } from "./copyable-link.tsx";

export const examples: Example[] = [
  {
    name: "an invitation",
    element: (
      <CopyableLink
        id="invitation"
        label="Link for Priya Raman"
        hint="Works once, until 29 November 2026. We can't show it again."
        url="https://safeboard.example/welcome/4hT9mQ2xWc8r"
      />
    ),
  },
];
