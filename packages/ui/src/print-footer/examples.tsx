import type { Example } from "../example.ts";
import { PrintFooter } from "./print-footer.tsx";

export const examples: Example[] = [
  {
    name: "of an overview",
    element: <PrintFooter source="Safeboard, Northmere Learning Trust" asAt="2026-11-22" />,
  },
];
