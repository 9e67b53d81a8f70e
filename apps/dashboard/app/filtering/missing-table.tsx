import { DataTable } from "@safeboard/ui/data-table";
import type { CheckCounted } from "./across-filter.ts";

/** Which checks are missing at the most schools, of those that reviewed in the year. */
export function MissingTable({ checks }: { checks: readonly CheckCounted[] }) {
  return (
    <DataTable
      caption="Checks that are missing most"
      captionHidden
      narrow="cards"
      rows={checks}
      rowKey={({ code }) => code}
      rowHeading={{ heading: "Check", cell: ({ asks }) => asks }}
      columns={[
        {
          id: "not",
          heading: "Not in place",
          numeric: true,
          cell: ({ notInPlace }) => notInPlace,
        },
        { id: "partly", heading: "Partly", numeric: true, cell: ({ partly }) => partly },
        {
          id: "unchecked",
          heading: "Not checked",
          numeric: true,
          cell: ({ notChecked }) => notChecked,
        },
      ]}
    />
  );
}
