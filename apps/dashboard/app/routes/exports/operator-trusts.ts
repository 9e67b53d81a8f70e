import type { LoaderFunctionArgs } from "@remix-run/node";
import { asOperator } from "../../operator/as-operator.server.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";

/** The trusts that are set up. */
export const loader = (args: LoaderFunctionArgs) =>
  asOperator(args, async ({ caller }) =>
    tableAnswer(args.request, {
      title: "Trusts that are set up",
      source: "Safeboard",
      asAt: args.context.services.today(),
      filters: [],
      columns: [
        { heading: "Trust", cell: ({ name }) => name },
        { heading: "UID", cell: ({ uid }) => uid },
        { heading: "Set up", cell: ({ setUpAt }) => setUpAt },
        {
          heading: "Demonstration",
          cell: ({ isDemonstration }) => (isDemonstration ? "Yes" : "No"),
        },
      ],
      rows: await caller.operator.listTrusts(),
    }),
  );
