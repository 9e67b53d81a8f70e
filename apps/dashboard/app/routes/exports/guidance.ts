import type { LoaderFunctionArgs } from "@remix-run/node";
import { certainties, standings } from "../../expectations/edition-table.tsx";
import { forceInWords } from "../../expectations/expectation-words.ts";
import { oneOfTables, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** The editions of the guidance, or what they ask for anew and which schools lack it. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { editions, rules, asAt } = await caller.expectation.guidance();
    const about = { asAt, filters: [] };
    return oneOfTables(args.request, {
      editions: () =>
        tableAnswer(args.request, {
          ...about,
          title: "Editions of the guidance",
          source: "Safeboard, from published editions and what the trust has entered",
          columns: [
            { heading: "Edition", cell: ({ shortName }) => shortName },
            { heading: "Standing", cell: ({ standing }) => standings[standing] },
            { heading: "From", kind: "day", cell: ({ inForceFrom }) => inForceFrom },
            { heading: "To", kind: "day", cell: ({ inForceTo }) => inForceTo },
            { heading: "How sure", cell: ({ certainty }) => certainties[certainty] },
            { heading: "Source", cell: ({ source }) => source },
          ],
          rows: editions,
        }),
      rules: () =>
        tableAnswer(args.request, {
          ...about,
          title: "New things to say",
          source: "Safeboard, from the guidance, held against each school’s online safety policy",
          columns: [
            { heading: "Set", cell: ({ setName }) => setName },
            { heading: "Expectation", cell: ({ id }) => id },
            { heading: "What it asks", cell: ({ statement }) => statement },
            { heading: "How binding", cell: ({ force }) => forceInWords(force) },
            { heading: "Asked for from", kind: "day", cell: ({ from }) => from },
            {
              heading: "Red from",
              kind: "day",
              cell: ({ force, redFrom }) => (force === "must" ? redFrom : null),
            },
            {
              heading: "Who lacks it",
              cell: ({ behind }) => behind.map(({ name }) => name).join("; "),
            },
          ],
          rows: rules,
        }),
    });
  });
