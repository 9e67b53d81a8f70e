import type { Example } from "../example.ts";
import { PageHeading } from "./page-heading.tsx";

export const examples: Example[] = [
  {
    name: "with its date and source",
    element: (
      <PageHeading
        title="3 of 14 schools need action; one of them has told us nothing since May."
        lead="Ashdown Vale's policy is 61 days overdue and names a coordinator who left in July."
        asAt={
          <>
            As at 22 November 2026 · <a href="/changes">what changed since 1 November</a>
          </>
        }
      />
    ),
  },
];
