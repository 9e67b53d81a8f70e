import type { LoaderFunctionArgs } from "@remix-run/node";
import { RATE_UNIT, RISK_AREAS } from "@safeboard/compliance/incidents";
import { PERIOD_KIND_WORDS } from "@safeboard/compliance/reporting-periods";
import { filtersOf, oneOfTables, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";
import { completenessColumns, rateColumn } from "../../trends/trend-columns.ts";
import { loadTrustTrend } from "../../trends/load-trends.server.ts";

/** A period's incidents school by school, or those of all schools together period by period. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { searchParams } = new URL(args.request.url);
    const page = await loadTrustTrend(caller, searchParams, args.context.services.today());
    const { day, kind, last, hubs, schools, periods, scale } = page;
    const area = RISK_AREAS.codes.find((code) => code === searchParams.get("area"));
    const about = {
      source: `Safeboard, from what each school reported. Rates are ${RATE_UNIT}. ${scale}`,
      asAt: day,
      filters: filtersOf(
        ["By", PERIOD_KIND_WORDS[kind]],
        ["Until", last.title],
        ["Hub", hubs.find(({ id }) => id === searchParams.get("hub"))?.name],
        ["Area", area && RISK_AREAS.title(area)],
      ),
    };
    return oneOfTables(args.request, {
      schools: () =>
        tableAnswer(args.request, {
          ...about,
          title: `Incidents by school, ${last.title.replaceAll("/", "-")}`,
          columns: [
            { heading: "School", cell: ({ name }) => name },
            { heading: "Hub", cell: ({ hub }) => hub },
            ...completenessColumns,
            { heading: "Missing", cell: ({ missing }) => missing.join(", ") },
            rateColumn,
            { heading: "Pupils", cell: ({ roll }) => roll?.pupils ?? null },
            { heading: "Pupils as at", kind: "day", cell: ({ roll }) => roll?.asAt ?? null },
            { heading: "Source of pupils", cell: ({ roll }) => roll?.source ?? null },
            {
              heading: "Among the schools",
              cell: ({ id }) => page.funnel.schools.find((each) => each.id === id)?.position ?? "",
            },
          ],
          rows: schools,
        }),
      periods: () =>
        tableAnswer(args.request, {
          ...about,
          title: "Incidents of all schools together",
          columns: [
            { heading: "Period", cell: ({ period }) => period.title },
            { heading: "From", kind: "day", cell: ({ period }) => period.start },
            { heading: "To", kind: "day", cell: ({ period }) => period.end },
            ...completenessColumns,
            { heading: "Schools", cell: (each) => each.schools },
            { heading: "Schools reported", cell: (each) => each.schoolsReported },
            rateColumn,
          ],
          rows: periods,
        }),
    });
  });
