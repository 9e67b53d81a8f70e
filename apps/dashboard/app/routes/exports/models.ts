import type { LoaderFunctionArgs } from "@remix-run/node";
import { standingsInWords } from "../../models/model-standings.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** The trust's model policies, and where each stands at the schools. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) =>
    tableAnswer(args.request, {
      title: "Model policies",
      source: "Safeboard, from the trust’s models and what the schools answered",
      asAt: args.context.services.today(),
      filters: [],
      columns: [
        { heading: "Model", cell: ({ name }) => name },
        { heading: "Policy", cell: ({ typeName }) => typeName },
        { heading: "Version", cell: ({ published }) => published?.number ?? null },
        { heading: "Published", cell: ({ published }) => published?.at ?? null },
        { heading: "Draft of version", cell: ({ draft }) => draft?.number ?? null },
        { heading: "At the schools", cell: standingsInWords },
      ],
      rows: await caller.model.list(),
    }),
  );
