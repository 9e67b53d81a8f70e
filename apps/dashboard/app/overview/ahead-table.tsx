import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { DateText } from "@safeboard/ui/date-text";
import { Status } from "@safeboard/ui/status";
import type { OverviewAhead } from "../domain-answers.ts";
import { measureAddress, measureAnchor } from "../school/measure-anchor.ts";
import { nextActionHref } from "../school/next-action.ts";

type Turn = OverviewAhead["turns"][number];

/** What turns amber or red, by day, with the step that prevents it. */
export function AheadTable({ turns, mayUpload }: { turns: readonly Turn[]; mayUpload: boolean }) {
  return (
    <DataTable
      caption="What turns amber or red if nothing is done, by day"
      captionHidden
      narrow="lines"
      rows={turns}
      rowKey={({ on, schoolId, measureId }) => `${on} ${schoolId} ${measureId}`}
      rowHeading={{ heading: "On", cell: ({ on }) => <DateText date={on} /> }}
      columns={[
        {
          id: "school",
          heading: "School",
          cell: ({ schoolId, name }) => <Anchor href={`/schools/${schoolId}`}>{name}</Anchor>,
        },
        {
          id: "measure",
          heading: "Measure",
          cell: ({ schoolId, measureId, title }) => (
            <Anchor href={`/schools/${schoolId}#${measureAnchor(measureId)}`}>{title}</Anchor>
          ),
        },
        {
          id: "becomes",
          heading: "Becomes",
          cell: ({ on: day, schoolId, measureId, status, value }) => (
            <Status
              status={status}
              href={measureAddress(schoolId, measureId, { day, known: "then" })}
            >
              {value}
            </Status>
          ),
        },
        {
          id: "action",
          heading: "What prevents it",
          cell: ({ schoolId, nextAction }) =>
            nextAction ? (
              <Anchor href={nextActionHref(schoolId, nextAction, { mayUpload })}>
                {nextAction.words}
              </Anchor>
            ) : (
              "–"
            ),
        },
      ]}
    />
  );
}
