import type { Example } from "../example.ts";
import { DownloadLinks } from "./download-links.tsx";

export const examples: Example[] = [
  { name: "of a table", element: <DownloadLinks href="/policies/export" /> },
  {
    name: "of a list that is narrowed",
    element: <DownloadLinks href="/requests/export?standing=open" what="these requests" />,
  },
];
