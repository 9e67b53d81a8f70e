import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { Form } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { DataTable } from "@safeboard/ui/data-table";
import type { Column } from "@safeboard/ui/data-table-columns";
import { DateText } from "@safeboard/ui/date-text";
import { inSentence } from "@safeboard/compliance/in-sentence";
import type { AcknowledgementsPage } from "../domain-answers.ts";

type AskedRequest = AcknowledgementsPage["requests"][number];

/** What was asked, of whom and by when. */
export function RequestsTable({
  here,
  requests,
  mayChange,
}: {
  here: string;
  requests: readonly AskedRequest[];
  mayChange: boolean;
}) {
  const takeBack: Column<AskedRequest> = {
    id: "change",
    heading: "Change",
    cell: ({ id, asked }) => (
      <details className="in-place">
        <summary>Take back</summary>
        <Form method="post" action={here} className="stacked-form">
          <input type="hidden" name="requestId" value={id} />
          <p>
            {asked === 1 ? "1 person is" : `${asked} people are`} asked no longer, and what they
            confirmed no longer counts here. Their links stop working.
          </p>
          <Button kind="danger" name="intent" value="withdraw-request">
            Take the request back
          </Button>
        </Form>
      </details>
    ),
  };
  return (
    <DataTable
      caption="Requests to read this version, the earliest first"
      captionHidden
      narrow="cards"
      rows={requests}
      rowKey={({ id }) => id}
      rowHeading={{
        heading: "Asked of",
        cell: ({ groups, asked }) => (
          <>
            {groupsAsked(groups)}
            <div className="cell-detail">{asked === 1 ? "1 person" : `${asked} people`}</div>
          </>
        ),
      }}
      columns={[
        {
          id: "asked",
          heading: "Asked",
          cell: ({ askedOn, askedBy, message }) => (
            <div>
              <DateText date={askedOn} /> by {askedBy}
              {message && <div className="cell-detail said">“{message}”</div>}
            </div>
          ),
        },
        {
          id: "due",
          heading: "To confirm by",
          cell: ({ dueOn }) => (dueOn ? <DateText date={dueOn} /> : "No day set"),
        },
        ...(mayChange ? [takeBack] : []),
      ]}
    />
  );
}

/** "Leadership, teaching staff and governors". */
function groupsAsked(groups: AskedRequest["groups"]): string {
  const [first, ...others] = groups.map((group) => STAFF_GROUP_TITLES[group]);
  return new Intl.ListFormat("en-GB").format([
    ...(first ? [first] : []),
    ...others.map(inSentence),
  ]);
}
