import type { Example } from "../example.ts";
import { ErrorPage } from "./error-page.tsx";

export const examples: Example[] = [
  { name: "not found", element: <ErrorPage kind="not_found" homeHref="/" /> },
  { name: "not allowed", element: <ErrorPage kind="forbidden" homeHref="/" /> },
  {
    name: "our fault",
    element: <ErrorPage kind="failed" homeHref="/" retryHref="/overview" reference="7K2M-QX" />,
  },
  { name: "offline", element: <ErrorPage kind="offline" homeHref="/" retryHref="/overview" /> },
];
