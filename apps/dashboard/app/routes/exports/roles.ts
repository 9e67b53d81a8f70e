import type { LoaderFunctionArgs } from "@remix-run/node";
import { ROLE_FORCE_WORDS } from "@safeboard/compliance/asked-roles";
import {
  CERTAINTY_WORDS,
  holdersInWords,
  phasesInWords,
  timeInWords,
} from "../../people/role-about.tsx";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** The roles that schools are asked to fill, each with its source. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { asked } = await caller.role.list();
    return tableAnswer(args.request, {
      title: "Roles asked of schools",
      source: "Safeboard, from national guidance and what the trust has decided",
      asAt: args.context.services.today(),
      filters: [],
      columns: [
        { heading: "Role", cell: ({ title }) => title },
        { heading: "What it is", cell: ({ what }) => what },
        { heading: "How binding", cell: ({ force }) => ROLE_FORCE_WORDS[force] },
        { heading: "Source", cell: ({ source }) => source.title },
        { heading: "Paragraph", cell: ({ source }) => source.paragraph },
        { heading: "How sure", cell: ({ source }) => CERTAINTY_WORDS[source.certainty] },
        { heading: "Why", cell: ({ why }) => why },
        { heading: "Asked since", kind: "day", cell: ({ askedFrom }) => askedFrom },
        { heading: "How many", cell: ({ holders }) => holdersInWords(holders) },
        { heading: "Filled", cell: ({ fillWithinDays }) => timeInWords(fillWithinDays) },
        { heading: "Schools", cell: ({ phases }) => phasesInWords(phases) },
      ],
      rows: asked,
    });
  });
