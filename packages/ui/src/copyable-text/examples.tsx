import type { Example } from "../example.ts";
import { CopyableText } from "./copyable-text.tsx";

export const examples: Example[] = [
  {
    name: "wording for a policy",
    element: (
      <CopyableText text="Internet access on our devices and networks is filtered to suit the age of pupils." />
    ),
  },
];
