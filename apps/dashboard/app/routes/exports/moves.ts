import type { LoaderFunctionArgs } from "@remix-run/node";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";
import { stateInWords } from "../../trust/release-table.tsx";

/** The schools that the trust has released, with what became of each release. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) =>
    tableAnswer(args.request, {
      title: "Schools released to another trust",
      source: "Safeboard, from the releases that the trust has made",
      asAt: args.context.services.today(),
      filters: [],
      columns: [
        { heading: "School", cell: ({ school }) => school.name },
        { heading: "Last day here", kind: "day", cell: ({ leavingOn }) => leavingOn },
        { heading: "State", cell: stateInWords },
        { heading: "Released", cell: ({ releasedAt }) => releasedAt },
        { heading: "Released by", cell: ({ releasedBy }) => releasedBy },
      ],
      rows: await caller.release.list(),
    }),
  );
