import { Form } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { DataTable } from "@safeboard/ui/data-table";
import { DateText } from "@safeboard/ui/date-text";
import type { ReleaseSummary } from "../domain-answers.ts";
import { dayOfMoment } from "../components/moment-in-words.ts";

/** The schools that this trust has released, with what became of each release. */
export function ReleaseTable({ releases }: { releases: readonly ReleaseSummary[] }) {
  return (
    <DataTable
      caption="Schools released to another trust"
      captionHidden
      narrow="cards"
      rows={releases}
      rowKey={({ id }) => id}
      rowHeading={{ heading: "School", cell: ({ school }) => <strong>{school.name}</strong> }}
      columns={[
        {
          id: "last-day",
          heading: "Last day here",
          cell: ({ leavingOn }) => <DateText date={leavingOn} />,
        },
        { id: "state", heading: "State", cell: stateInWords },
        {
          id: "by",
          heading: "Released",
          cell: ({ releasedAt, releasedBy }) => `${dayOfMoment(releasedAt)} by ${releasedBy}`,
        },
        {
          id: "cancel",
          heading: "Change",
          cell: (release) => release.state === "open" && <CancelForm release={release} />,
        },
      ]}
    />
  );
}

function CancelForm({ release: { id, school } }: { release: ReleaseSummary }) {
  return (
    <Form method="post" action="/moves">
      <input type="hidden" name="schoolId" value={school.id} />
      <input type="hidden" name="releaseId" value={id} />
      <Button kind="quiet" name="intent" value="cancel">
        Cancel<span className="heard-only"> the release of {school.name}</span>
      </Button>
    </Form>
  );
}

/** What became of a release, with its days and the other trust. */
export function stateInWords({ state, expiresAt, acceptedByTrust }: ReleaseSummary): string {
  switch (state) {
    case "open":
      return `Waiting for the other trust, until ${dayOfMoment(expiresAt)}`;
    case "expired":
      return `Not accepted; the code ran out on ${dayOfMoment(expiresAt)}`;
    case "cancelled":
      return "Cancelled";
    case "accepted":
      return `Accepted by ${acceptedByTrust ?? "the other trust"}`;
    case "closed":
      return `Now at ${acceptedByTrust ?? "the other trust"}; our record is closed`;
  }
}
