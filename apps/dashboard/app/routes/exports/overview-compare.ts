import type { LoaderFunctionArgs } from "@remix-run/node";
import { statusWords } from "@safeboard/ui/status";
import { differs } from "../../overview/compared-table.tsx";
import { loadCompared } from "../../overview/load-compared.server.ts";
import { momentInWords } from "../../overview/moment-words.ts";
import { filtersOf, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** Up to five schools side by side, one row a measure. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { searchParams } = new URL(args.request.url);
    const { compared, measures, moment } = await loadCompared(caller, searchParams);
    type Measure = (typeof measures)[number];
    return tableAnswer(args.request, {
      title: "Schools side by side",
      source: "Safeboard, from what each school has recorded and uploaded",
      asAt: moment.day,
      filters: filtersOf(["Shown", moment.when === "today" ? null : momentInWords(moment)]),
      columns: [
        { heading: "Measure", cell: ({ title }: Measure) => title },
        {
          heading: "Differs",
          cell: (measure: Measure) => (differs(compared, measure) ? "Yes" : "No"),
        },
        ...compared.flatMap(({ name, cells }) => [
          {
            heading: `${name}: status`,
            cell: ({ id }: Measure) => statusWords[cells[id].status],
          },
          { heading: name, cell: ({ id }: Measure) => cells[id].value },
        ]),
      ],
      rows: measures,
    });
  });
