import type { Example } from "../example.ts";
import { Anchor } from "./anchor.tsx";

export const examples: Example[] = [
  {
    name: "in a sentence",
    element: (
      <p>
        As at 22 November 2026 · <Anchor href="/changes">what changed since 1 November</Anchor>
      </p>
    ),
  },
];
