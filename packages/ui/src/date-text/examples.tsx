import type { Example } from "../example.ts";
import { DateText } from "./date-text.tsx";

export const examples: Example[] = [
  { name: "a day", element: <DateText date="2020-08-18" /> },
  { name: "a term", element: <DateText date="2024-08-31">Summer term 2024</DateText> },
];
