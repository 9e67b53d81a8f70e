import type { LoaderFunctionArgs } from "@remix-run/node";
import { COUNTED_FROM } from "../../incidents/incident-words.ts";
import { monthStateInWords } from "../../incidents/month-state.tsx";
import { SAYS } from "../../incidents/months-table.tsx";
import { routeId } from "../../request/route-id.ts";
import { oneOfTables, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** What a school reported month by month, or what its own words mean, as a file. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { school, today, years, words } = await caller.incident.returns({
      schoolId: routeId(args.params["schoolId"]),
    });
    const about = { source: "Safeboard, from what the school reported", asAt: today, filters: [] };
    return oneOfTables(args.request, {
      months: () =>
        tableAnswer(args.request, {
          ...about,
          title: `Monthly returns of ${school.name}`,
          columns: [
            { heading: "Month", cell: ({ title }) => title },
            { heading: "Report", cell: monthStateInWords },
            { heading: "Incidents", cell: ({ incidents }) => incidents },
            { heading: "Counted from", cell: ({ from }) => COUNTED_FROM[from] },
            { heading: "Said", cell: ({ said }) => said && SAYS[said.says] },
            { heading: "Said by", cell: ({ said }) => said?.recordedBy ?? null },
          ],
          rows: years.flatMap(({ months }) => months),
        }),
      words: () =>
        tableAnswer(args.request, {
          ...about,
          title: `Own words of ${school.name} for incidents`,
          columns: [
            { heading: "Your word", cell: ({ word }) => word },
            { heading: "Means", cell: ({ title }) => title },
            { heading: "Said by", cell: ({ recordedBy }) => recordedBy },
          ],
          rows: words,
        }),
    });
  });
