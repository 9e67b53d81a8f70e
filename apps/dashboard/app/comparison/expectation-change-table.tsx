import {
  EXPECTATION_STATUS_WORDS,
  type ExpectationStatus,
} from "@safeboard/compliance/expectations";
import { DataTable } from "@safeboard/ui/data-table";
import { Status } from "@safeboard/ui/status";
import type { ExpectationChange } from "../domain-answers.ts";

/** The expectations whose status differs between two texts, those that are said less of first. */
export function ExpectationChangeTable({
  caption,
  before,
  after,
  changes,
}: {
  caption: string;
  /** What each text is called. */
  before: string;
  after: string;
  changes: readonly ExpectationChange[];
}) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      narrow="cards"
      rows={changes}
      rowKey={({ setId, expectation }) => `${setId} ${expectation.id}`}
      rowHeading={{
        heading: "Expectation",
        cell: ({ setName, expectation }) => (
          <>
            {expectation.statement}
            <span className="row-note">
              {expectation.id}, {setName}
            </span>
          </>
        ),
      }}
      columns={[
        {
          id: "before",
          heading: before,
          short: true,
          cell: (change) => statusOf(change, change.before),
        },
        {
          id: "after",
          heading: after,
          short: true,
          cell: (change) => statusOf(change, change.after),
        },
      ]}
    />
  );
}

function statusOf({ expectation: { force } }: ExpectationChange, status: ExpectationStatus) {
  return <Status status={shownAs(status, force)}>{EXPECTATION_STATUS_WORDS[status]}</Status>;
}

function shownAs(status: ExpectationStatus, force: ExpectationChange["expectation"]["force"]) {
  if (status === "met" || status === "met_elsewhere") return "met";
  if (status === "partly_met" || status === "not_applicable") return status;
  return force === "must" ? "needs_action" : "partly_met";
}
