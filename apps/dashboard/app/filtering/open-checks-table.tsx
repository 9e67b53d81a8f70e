import { CHECK_RESULTS } from "@safeboard/compliance/practice";
import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { Status } from "@safeboard/ui/status";
import { actionAddress, reviewAddress } from "./addresses.ts";
import { CHECK_STATUS, type OpenCheck } from "./filtering-words.ts";

/** What a review found not in place, in part, or nobody looked at. */
export function OpenChecksTable({
  checks,
  schoolId,
  reviewId,
  mayRaise,
}: {
  checks: readonly OpenCheck[];
  schoolId: string;
  reviewId: string;
  mayRaise: boolean;
}) {
  return (
    <DataTable
      caption="Checks that are not in place"
      captionHidden
      narrow="cards"
      rows={checks}
      rowKey={({ code }) => code}
      rowHeading={{
        heading: "Check",
        cell: ({ code, asks }) => (
          <Anchor href={`${reviewAddress(schoolId, reviewId)}#${code}`}>{asks}</Anchor>
        ),
      }}
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
        ...(mayRaise
          ? [
              {
                id: "to-do",
                heading: "To do",
                cell: ({ code, asks }: OpenCheck) => (
                  <Anchor href={actionAddress(schoolId, reviewId, code)}>
                    Raise an action<span className="heard-only"> about this: {asks}</span>
                  </Anchor>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
