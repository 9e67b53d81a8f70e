import type { LoaderFunctionArgs } from "@remix-run/node";
import { requestStandings } from "../../asking/request-standings.ts";
import { routeId } from "../../request/route-id.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** What a school was asked for, and what came of it. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const { school, requests } = await caller.request.ofSchool({ schoolId });
    return tableAnswer(args.request, {
      title: `Requests to ${school.name}`,
      source: "Safeboard, from what the school was asked for",
      asAt: args.context.services.today(),
      filters: [],
      columns: [
        { heading: "Asked for", cell: ({ title }) => title },
        { heading: "Asked on", kind: "day", cell: ({ askedOn }) => askedOn },
        { heading: "Asked by", cell: ({ askedBy }) => askedBy },
        { heading: "Due", kind: "day", cell: ({ dueOn }) => dueOn },
        {
          heading: "Where it stands",
          cell: (row) =>
            requestStandings.find(({ standing }) => standing === row.standing)?.label ?? "",
        },
        { heading: "Answered", cell: ({ answeredAt }) => answeredAt },
        { heading: "Answered by", cell: ({ answeredBy }) => answeredBy },
        { heading: "Answer", cell: ({ answer }) => answer },
      ],
      rows: requests,
    });
  });
