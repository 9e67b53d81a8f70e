import type { LoaderFunctionArgs } from "@remix-run/node";
import { placeInWords } from "../../account/place-in-words.ts";
import { roleTitle } from "../../components/role-title.ts";
import type { TrustMembership } from "../../domain-answers.ts";
import {
  oneOfTables,
  tableAnswer,
  type DownloadColumn,
} from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";
import { byRoleAndPlace } from "../../trust/member-order.ts";

/** Who may sign in to the trust, as what, since when; or whom it has invited who has not accepted yet. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const [members, invitations] = await Promise.all([
      caller.membership.list(),
      caller.invitation.list(),
    ]);
    const about = { asAt: args.context.services.today(), filters: [] };
    return oneOfTables(args.request, {
      members: () =>
        tableAnswer(args.request, {
          ...about,
          title: "Who has access",
          source: "Safeboard, from the memberships of the trust",
          columns: [...whoAndWhere, { heading: "Since", kind: "day", cell: ({ from }) => from }],
          rows: byRoleAndPlace(members),
        }),
      invitations: () =>
        tableAnswer(args.request, {
          ...about,
          title: "Invitations not accepted yet",
          source: "Safeboard, from the invitations of the trust",
          columns: [
            ...whoAndWhere,
            { heading: "Invited", cell: ({ invitedAt }) => invitedAt },
            { heading: "Invited by", cell: ({ invitedBy }) => invitedBy },
            { heading: "Works until", cell: ({ expiresAt }) => expiresAt },
          ],
          rows: invitations,
        }),
    });
  });

const whoAndWhere: readonly DownloadColumn<
  Pick<TrustMembership, "displayName" | "email" | "role" | "schools" | "hub">
>[] = [
  { heading: "Name", cell: ({ displayName }) => displayName },
  { heading: "Email", cell: ({ email }) => email },
  { heading: "Role", cell: ({ role }) => roleTitle(role) },
  {
    heading: "For",
    cell: ({ schools, hub }) => placeInWords({ schools, hub, trust: "The whole trust" }),
  },
];
