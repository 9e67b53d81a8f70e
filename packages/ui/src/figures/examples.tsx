import type { Example } from "../example.ts";
import { Figures } from "./figures.tsx";

export const examples: Example[] = [
  {
    name: "of a school",
    element: (
      <Figures
        figures={[
          { label: "Pupils", value: "212", note: "As at 1 October 2026" },
          { label: "Phase", value: "Primary" },
          { label: "URN", value: "123456" },
        ]}
      />
    ),
  },
];
