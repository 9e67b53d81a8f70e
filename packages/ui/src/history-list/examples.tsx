import type { Example } from "../example.ts";
import { HistoryList } from "./history-list.tsx";

export const examples: Example[] = [
  {
    name: "of a policy version",
    element: (
      <HistoryList
        events={[
          { id: "1", on: "2026-10-01", words: "Uploaded by Tom Ellery", detail: "Policy.pdf" },
          {
            id: "2",
            on: "2026-11-10",
            words: "Approved by the local governing body",
            detail: <p>Taken back by Tom Ellery on 11 November 2026</p>,
            takenBack: true,
          },
          {
            id: "3",
            on: "2026-11-12",
            words: "Approved by the local governing body",
            detail: <p>Minute: 12 November 2026, item 7</p>,
          },
        ]}
      />
    ),
  },
];
