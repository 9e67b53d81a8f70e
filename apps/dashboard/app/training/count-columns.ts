import { statusWords } from "@safeboard/ui/status";
import type { Counted, CountedAhead, CoverageRules } from "../domain-answers.ts";
import type { DownloadColumn } from "../request/table-answer.server.ts";

/** A percentage and all the people whom it is made of: for every file that counts people in training. */
export const countColumns = ({
  expiringDays,
}: Pick<CoverageRules, "expiringDays">): DownloadColumn<{ counted: Counted | CountedAhead }>[] => [
  { heading: "Status", cell: ({ counted }) => statusWords[counted.status] },
  { heading: "Per cent in date", cell: ({ counted }) => counted.percent },
  { heading: "Required", cell: ({ counted }) => counted.required },
  { heading: "In date", cell: ({ counted }) => counted.inDate },
  ...expiringDays.map((days): DownloadColumn<{ counted: Counted | CountedAhead }> => ({
    heading: `Expire in ${days} days`,
    cell: ({ counted }) => counted.expiring[days] ?? 0,
  })),
  { heading: "Still in time", cell: ({ counted }) => counted.due },
  { heading: "Expired", cell: ({ counted }) => counted.expired },
  { heading: "Never done", cell: ({ counted }) => counted.neverDone },
  { heading: "Exempt", cell: ({ counted }) => counted.exempt },
];
