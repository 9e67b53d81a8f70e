import type { LoaderFunctionArgs } from "@remix-run/node";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** The reports that were published to the board, with who has read them and whether they are signed off. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { published } = await caller.report.list();
    return tableAnswer(args.request, {
      title: "Board reports",
      source: "Safeboard, published reports",
      asAt: args.context.services.today(),
      filters: [],
      columns: [
        { heading: "Report", cell: ({ title }) => title },
        { heading: "Period", cell: ({ period }) => period.title },
        { heading: "Edition", cell: ({ edition }) => edition },
        { heading: "Published", cell: ({ publishedOn }) => publishedOn },
        { heading: "Published by", cell: ({ publishedBy }) => publishedBy },
        { heading: "Questions", cell: ({ questions }) => questions.all },
        { heading: "Open questions", cell: ({ questions }) => questions.open },
        { heading: "Trustees who have read it", cell: ({ readBy }) => readBy },
        { heading: "Signed off", cell: ({ isSignedOff }) => (isSignedOff ? "Yes" : "No") },
      ],
      rows: published,
    });
  });
