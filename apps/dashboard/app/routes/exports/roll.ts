import type { LoaderFunctionArgs } from "@remix-run/node";
import { routeId } from "../../request/route-id.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** How many pupils a school had on which days, with the source of each number. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const { school, today, rolls } = await caller.roll.list({ schoolId });
    return tableAnswer(args.request, {
      title: `Pupils on roll of ${school.name}`,
      source: "Safeboard, from the source that is named with each number",
      asAt: today,
      filters: [],
      columns: [
        { heading: "As at", kind: "day", cell: ({ asAt }) => asAt },
        { heading: "Pupils", cell: ({ pupils }) => pupils },
        { heading: "Source", cell: ({ source }) => source },
        { heading: "Recorded", cell: ({ recordedAt }) => recordedAt },
        {
          heading: "Taken back",
          cell: ({ withdrawnAt }) => withdrawnAt,
        },
      ],
      rows: rolls,
    });
  });
