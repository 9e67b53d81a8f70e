import { RATE_UNIT } from "@safeboard/compliance/incidents";
import type { DownloadColumn } from "../request/table-answer.server.ts";
import { countWords } from "./trend-words.ts";

interface Counted {
  incidents: number | null;
  because?: string | null;
  reported: number;
  expected: number;
}

/** A count is text where there is none: an empty cell would be read as nought. */
export const completenessColumns: readonly DownloadColumn<Counted>[] = [
  { heading: "Incidents", cell: ({ incidents, because }) => countWords(incidents, because) },
  { heading: "Months reported", cell: ({ reported }) => reported },
  { heading: "Months due", cell: ({ expected }) => expected },
];

export const rateColumn: DownloadColumn<{ rate: number | null }> = {
  heading: `Rate ${RATE_UNIT}`,
  cell: ({ rate }) => (rate === null ? null : Math.round(rate * 10) / 10),
};
