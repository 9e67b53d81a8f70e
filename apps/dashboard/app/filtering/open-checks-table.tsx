import { CHECK_RESULTS } from "@safeboard/compliance/practice";
import { DataTable } from "@safeboard/ui/data-table";
import { Status } from "@safeboard/ui/status";
import { CHECK_STATUS, type OpenCheck } from "./filtering-words.ts";

/** What a review found not in place, in part, or nobody looked at. */
export function OpenChecksTable({ checks }: { checks: readonly OpenCheck[] }) {
  return (
    <DataTable
      caption="Checks that are not in place"
      captionHidden
      narrow="cards"
      rows={checks}
      rowKey={({ code }) => code}
      rowHeading={{ heading: "Check", cell: ({ asks }) => asks }}
      columns={[
        {
          id: "result",
          heading: "How it stands",
          cell: ({ result }) => (
            <Status status={CHECK_STATUS[result]}>{CHECK_RESULTS.title(result)}</Status>
          ),
        },
        { id: "standard", heading: "Standard", cell: ({ standard }) => standard.title },
        { id: "note", heading: "A word on it", cell: ({ note }) => note || "None" },
      ]}
    />
  );
}
