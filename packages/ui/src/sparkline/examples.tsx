import type { Example } from "../example.ts";
import { Sparkline } from "./sparkline.tsx";

export const examples: Example[] = [
  {
    name: "of six terms",
    element: <Sparkline values={[4, 5, 3, 6, 4, 9]} words="Last six terms: 4, 5, 3, 6, 4, 9" />,
  },
  {
    name: "with gaps",
    element: (
      <Sparkline
        values={[4, null, 3, null, 4, null]}
        words="Last six terms: 4, not reported, 3, not reported, 4, not reported"
      />
    ),
  },
];
