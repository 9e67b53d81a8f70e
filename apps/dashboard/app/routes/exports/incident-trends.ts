import type { LoaderFunctionArgs } from "@remix-run/node";
import { RATE_UNIT } from "@safeboard/compliance/incidents";
import { PERIOD_KIND_WORDS } from "@safeboard/compliance/reporting-periods";
import { routeId } from "../../request/route-id.ts";
import { filtersOf, oneOfTables, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";
import { BREAKDOWN_WORDS } from "../../trends/breakdown-table.tsx";
import { loadSchoolTrend } from "../../trends/load-trends.server.ts";
import { narrowedTo } from "../../trends/school-trend-filters.tsx";
import { completenessColumns, rateColumn } from "../../trends/trend-columns.ts";
import { countWords } from "../../trends/trend-words.ts";

/** A school's incidents period by period, with limits; or by kind and period. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { searchParams } = new URL(args.request.url);
    const page = await loadSchoolTrend(
      caller,
      routeId(args.params["schoolId"]),
      searchParams,
      args.context.services.today(),
    );
    const { school, day, kind, periods, trend, breakdown, scale } = page;
    const about = {
      source: `Safeboard, from what the school reported. Rates are ${RATE_UNIT}. ${scale}`,
      asAt: day,
      filters: filtersOf(
        ["By", PERIOD_KIND_WORDS[kind]],
        ...narrowedTo(searchParams).map(({ title }) => ["Only", title] as const),
      ),
    };
    const drawn = new Map(trend.points.map((point) => [point.start, point]));
    const tenth = (value: number | null | undefined) =>
      typeof value === "number" ? Math.round(value * 10) / 10 : null;
    return oneOfTables(args.request, {
      periods: () =>
        tableAnswer(args.request, {
          ...about,
          title: `Incidents of ${school.name}`,
          columns: [
            { heading: "Period", cell: ({ period }) => period.title },
            { heading: "From", kind: "day", cell: ({ period }) => period.start },
            { heading: "To", kind: "day", cell: ({ period }) => period.end },
            ...completenessColumns,
            rateColumn,
            { heading: "Average", cell: ({ period }) => tenth(drawn.get(period.start)?.centre) },
            { heading: "Usual from", cell: ({ period }) => tenth(drawn.get(period.start)?.low) },
            { heading: "Usual to", cell: ({ period }) => tenth(drawn.get(period.start)?.high) },
            { heading: "Pupils", cell: ({ roll }) => roll?.pupils ?? null },
            { heading: "Pupils as at", kind: "day", cell: ({ roll }) => roll?.asAt ?? null },
            { heading: "Source of pupils", cell: ({ roll }) => roll?.source ?? null },
          ],
          rows: periods,
        }),
      kinds: () =>
        tableAnswer(args.request, {
          ...about,
          title: `Incidents of ${school.name} by ${BREAKDOWN_WORDS[breakdown.by].toLowerCase()}`,
          columns: [
            {
              heading: BREAKDOWN_WORDS[breakdown.by],
              cell: ({ title }: (typeof breakdown.rows)[number]) => title,
            },
            ...breakdown.periods.map(({ title }, index) => ({
              heading: title,
              cell: ({ counts }: (typeof breakdown.rows)[number]) =>
                countWords(counts[index] ?? null),
            })),
          ],
          rows: breakdown.rows,
        }),
    });
  });
