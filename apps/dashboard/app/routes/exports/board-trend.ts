import type { LoaderFunctionArgs } from "@remix-run/node";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** Every figure of the last report, with its value in each of the reports before. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { reports, figures } = await caller.report.trend();
    return tableAnswer(args.request, {
      title: "From report to report",
      source: "Safeboard, the latest edition of each published report",
      asAt: args.context.services.today(),
      filters: [],
      columns: [
        { heading: "Figure", cell: ({ label }) => label },
        ...reports.map(({ periodTitle }, place) => ({
          heading: periodTitle,
          cell: ({ values }: (typeof figures)[number]) => values[place]?.value ?? null,
        })),
      ],
      rows: figures,
    });
  });
