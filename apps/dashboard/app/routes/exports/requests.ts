import type { LoaderFunctionArgs } from "@remix-run/node";
import { requestStandings } from "../../asking/request-standings.ts";
import { filtersOf, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** What was asked of the schools, and what came of it. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const wanted = new URL(args.request.url).searchParams.get("standing");
    const chosen = requestStandings.find(({ standing }) => standing === wanted);
    const list = await caller.request.list(chosen ? { standing: chosen.standing } : {});
    return tableAnswer(args.request, {
      title: "Requests to schools",
      source: "Safeboard, from what schools were asked for",
      asAt: args.context.services.today(),
      filters: filtersOf(["Standing", chosen?.label]),
      columns: [
        { heading: "School", cell: ({ schoolName }) => schoolName },
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
      rows: list.requests,
    });
  });
