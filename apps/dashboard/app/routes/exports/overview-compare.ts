import type { LoaderFunctionArgs } from "@remix-run/node";
import { statusWords } from "@safeboard/ui/status";
import { cellIn } from "../../overview/arrangement.ts";
import { differs } from "../../overview/compared-table.tsx";
import { loadCompared } from "../../overview/load-compared.server.ts";
import { momentInWords } from "../../overview/moment-words.ts";
import { filtersOf, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** Up to five schools side by side, one row a measure. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { searchParams } = new URL(args.request.url);
    const { compared, columns, moment } = await loadCompared(caller, searchParams);
    type Measure = (typeof columns)[number];
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
        ...compared.flatMap((school) => [
          {
            heading: `${school.name}: status`,
            cell: ({ id }: Measure) => statusWords[cellIn(school, id).status],
          },
          { heading: school.name, cell: ({ id }: Measure) => cellIn(school, id).value },
        ]),
      ],
      rows: columns,
    });
  });
