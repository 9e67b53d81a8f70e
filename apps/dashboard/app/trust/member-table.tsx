import { DataTable } from "@safeboard/ui/data-table";
import { DateText } from "@safeboard/ui/date-text";
import { EmailText } from "@safeboard/ui/email-text";
import { Tag } from "@safeboard/ui/tag";
import { placeInWords } from "../account/place-in-words.ts";
import { roleTitle } from "../components/role-title.ts";
import type { TrustMembership } from "../domain-answers.ts";
import { EndAccessLink } from "./end-access.tsx";
import { byRoleAndPlace } from "./member-order.ts";

/** Who may sign in to the trust, as what, since when. */
export function MemberTable({ members }: { members: readonly TrustMembership[] }) {
  return (
    <DataTable
      caption="Everybody with access, by role and place"
      captionHidden
      narrow="cards"
      rows={byRoleAndPlace(members)}
      rowKey={({ id }) => id}
      rowHeading={{
        heading: "Name",
        cell: ({ displayName, email, isOwn }) => (
          <>
            <strong>{displayName}</strong> {isOwn && <Tag>You</Tag>}
            <div className="cell-detail">
              <EmailText address={email} />
            </div>
          </>
        ),
      }}
      columns={[
        { id: "role", heading: "Role", cell: ({ role }) => roleTitle(role) },
        {
          id: "place",
          heading: "For",
          cell: ({ schools, hub }) => placeInWords({ schools, hub, trust: "The whole trust" }),
        },
        { id: "since", heading: "Since", cell: ({ from }) => <DateText date={from} /> },
        {
          id: "end",
          heading: "Change",
          cell: (member) => !member.isOwn && <EndAccessLink member={member} />,
        },
      ]}
    />
  );
}
