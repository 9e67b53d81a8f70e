import type { LoaderFunctionArgs } from "@remix-run/node";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** Which school is in which hub: a row for each school, by its name. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const [hubs, schools] = await Promise.all([caller.hub.list(), caller.school.list()]);
    const hubOf = new Map(
      hubs.flatMap((hub) => hub.schools.map(({ id }) => [id, hub.name] as const)),
    );
    return tableAnswer(args.request, {
      title: "Schools by hub",
      source: "Safeboard, from how the trust has arranged its hubs",
      asAt: args.context.services.today(),
      filters: [],
      columns: [
        { heading: "School", cell: ({ name }) => name },
        { heading: "Hub", cell: ({ id }) => hubOf.get(id) ?? "In no hub" },
      ],
      rows: schools,
    });
  });
