import type { Example } from "../example.ts";
import { FilterChips } from "./filter-chips.tsx";

export const examples: Example[] = [
  {
    name: "with counts",
    element: (
      <FilterChips
        label="Show"
        groups={[
          {
            name: "Status",
            chips: [
              { label: "All", count: 14, href: "?", current: true },
              { label: "Needs action", count: 3, href: "?status=needs_action", current: false },
              { label: "Due soon", count: 5, href: "?status=due_soon", current: false },
            ],
          },
          {
            name: "Phase",
            chips: [{ label: "Primary", count: 9, href: "?phase=primary", current: false }],
          },
          { name: "Hub", chips: [{ label: "East", href: "?hub=east", current: false }] },
        ]}
      />
    ),
  },
];
