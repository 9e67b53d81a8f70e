import { Form } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { DataTable } from "@safeboard/ui/data-table";
import { placeInWords } from "../account/place-in-words.ts";
import { roleTitle } from "../components/role-title.ts";
import type { OpenInvitation } from "../domain-answers.ts";
import { dayOfMoment } from "../components/moment-in-words.ts";

/** The invitations that nobody has accepted yet, each with the way to take it back. */
export function InvitationTable({ invitations }: { invitations: readonly OpenInvitation[] }) {
  return (
    <DataTable
      caption="Open invitations"
      captionHidden
      narrow="cards"
      rows={invitations}
      rowKey={({ id }) => id}
      rowHeading={{
        heading: "For",
        cell: ({ displayName, email }) => (
          <>
            <strong>{displayName}</strong>
            <div className="cell-detail">{email}</div>
          </>
        ),
      }}
      columns={[
        {
          id: "role",
          heading: "As",
          cell: ({ role, schools, hub }) => (
            <div>
              {roleTitle(role)}
              <div className="cell-detail">
                {placeInWords({ schools, hub, trust: "The whole trust" })}
              </div>
            </div>
          ),
        },
        {
          id: "by",
          heading: "Invited",
          cell: ({ invitedAt, invitedBy }) =>
            invitedBy ? `${dayOfMoment(invitedAt)} by ${invitedBy}` : dayOfMoment(invitedAt),
        },
        {
          id: "until",
          heading: "Works until",
          cell: ({ expiresAt, hasExpired }) =>
            hasExpired ? `Ran out on ${dayOfMoment(expiresAt)}` : dayOfMoment(expiresAt),
        },
        {
          id: "revoke",
          heading: "Change",
          cell: ({ id, displayName }) => (
            <Form method="post" action="/access">
              <input type="hidden" name="invitationId" value={id} />
              <Button kind="quiet" name="intent" value="revoke">
                Take back<span className="heard-only"> the invitation of {displayName}</span>
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
