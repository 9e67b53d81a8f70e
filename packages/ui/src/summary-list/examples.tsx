import type { Example } from "../example.ts";
import { SummaryList } from "./summary-list.tsx";

export const examples: Example[] = [
  {
    name: "with a doubt",
    element: (
      <SummaryList
        rows={[
          {
            key: "School",
            value: "Ashdown Vale Primary School",
            detail: "URN 123456, matches",
            action: { href: "#", label: "Change", about: "the school" },
          },
          {
            key: "Next review",
            value: "Spring term 2027",
            doubt: "the document says “Spring” with no year; computed from “every year”",
            action: { href: "#", label: "Change", about: "the next review" },
          },
          { key: "Pages", value: "6" },
        ]}
      />
    ),
  },
];
