import type { LoaderFunctionArgs } from "@remix-run/node";
import { placeInWords } from "../../account/place-in-words.ts";
import { roleTitle } from "../../components/role-title.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";
import { byRoleAndPlace } from "../../trust/member-order.ts";

/** Who may sign in to the trust, as what, since when. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const members = await caller.membership.list();
    return tableAnswer(args.request, {
      title: "Who has access",
      source: "Safeboard, from the memberships of the trust",
      asAt: args.context.services.today(),
      filters: [],
      columns: [
        { heading: "Name", cell: ({ displayName }) => displayName },
        { heading: "Email", cell: ({ email }) => email },
        { heading: "Role", cell: ({ role }) => roleTitle(role) },
        {
          heading: "For",
          cell: ({ schools, hub }) => placeInWords({ schools, hub, trust: "The whole trust" }),
        },
        { heading: "Since", kind: "day", cell: ({ from }) => from },
      ],
      rows: byRoleAndPlace(members),
    });
  });
