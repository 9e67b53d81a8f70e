import type { Example } from "../example.ts";
import { LoadingLine } from "./loading-line.tsx";

export const examples: Example[] = [
  { name: "while the next page is on its way", element: <LoadingLine /> },
];
