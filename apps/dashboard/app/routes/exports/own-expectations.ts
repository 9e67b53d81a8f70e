import type { LoaderFunctionArgs } from "@remix-run/node";
import { forceInWords } from "../../expectations/expectation-words.ts";
import { requirePermission } from "../../request/permission.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** The expectations of the trust's own sets. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    requirePermission(actor, "arrange", "expectation");
    const { sets } = await caller.expectation.ownSets();
    return tableAnswer(args.request, {
      title: "Our own expectations",
      source: "Safeboard, from what the trust has decided",
      asAt: args.context.services.today(),
      filters: [],
      columns: [
        { heading: "Set", cell: ({ set }) => set },
        { heading: "Expectation", cell: ({ id }) => id },
        { heading: "What it asks", cell: ({ statement }) => statement },
        { heading: "How binding", cell: ({ force }) => forceInWords(force) },
        { heading: "From", kind: "day", cell: ({ from }) => from },
        {
          heading: "Looked for",
          cell: ({ words, signs }) => [words, signs].filter(Boolean).join("\n"),
        },
      ],
      rows: sets.flatMap(({ name, expectations }) =>
        expectations.map((expectation) => ({ set: name, ...expectation })),
      ),
    });
  });
