import type { Example } from "../example.ts";
import { Breadcrumbs } from "./breadcrumbs.tsx";

export const examples: Example[] = [
  {
    name: "three deep",
    element: (
      <Breadcrumbs
        trail={[
          { label: "Policies", href: "/policies" },
          { label: "Online safety", href: "/policies/online-safety" },
        ]}
        current="New version"
      />
    ),
  },
];
