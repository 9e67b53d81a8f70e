import { Form } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Button } from "@safeboard/ui/button";
import { DataTable } from "@safeboard/ui/data-table";
import { DateText } from "@safeboard/ui/date-text";
import type { RequestList } from "../domain-answers.ts";
import { RequestAnswer } from "./request-answer.tsx";
import { RequestStatus } from "./request-status.tsx";

type Row = RequestList["requests"][number];

/** What was asked of which school, by whom, and what came of it. */
export function RequestTable({
  rows,
  mayWithdraw,
}: {
  rows: readonly Row[];
  mayWithdraw: boolean;
}) {
  return (
    <DataTable
      caption="What was asked of the schools"
      captionHidden
      narrow="lines"
      rows={rows}
      rowKey={({ id }) => id}
      rowHeading={{
        heading: "School",
        cell: ({ schoolId, schoolName }) => (
          <Anchor href={`/schools/${schoolId}`}>{schoolName}</Anchor>
        ),
      }}
      columns={[
        {
          id: "what",
          heading: "Asked for",
          cell: ({ id, schoolId, title }) => (
            <div className="cell-words">
              <Anchor href={`/schools/${schoolId}/requests#request-${id}`}>{title}</Anchor>
            </div>
          ),
        },
        {
          id: "asked",
          heading: "Asked",
          cell: ({ askedOn, askedBy }) => (
            <div>
              <DateText date={askedOn} />
              <span className="row-note">{askedBy}</span>
            </div>
          ),
        },
        {
          id: "standing",
          heading: "Where it stands",
          cell: (row) => (
            <div className="cell-words">
              <RequestStatus request={row} />
              <RequestAnswer request={row} />
            </div>
          ),
        },
        ...(mayWithdraw
          ? [
              {
                id: "withdraw",
                heading: "Change",
                cell: ({ id, schoolId, standing, title, schoolName }: Row) =>
                  (standing === "open" || standing === "ignored") && (
                    <Form method="post" action="/requests">
                      <input type="hidden" name="schoolId" value={schoolId} />
                      <input type="hidden" name="requestId" value={id} />
                      <Button kind="quiet" name="intent" value="withdraw">
                        Take back
                        <span className="heard-only">
                          : {title}, {schoolName}
                        </span>
                      </Button>
                    </Form>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
