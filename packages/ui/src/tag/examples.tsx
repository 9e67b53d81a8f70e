import type { Example } from "../example.ts";
import { Tag } from "./tag.tsx";

export const examples: Example[] = [
  { name: "a kind", element: <Tag>Primary</Tag> },
  { name: "the one in force", element: <Tag emphasis>Current</Tag> },
];
