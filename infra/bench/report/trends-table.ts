import type { TrendsMeasured } from "../trends/measure-trends.ts";
import { count, milliseconds, ratio } from "./figures.ts";
import { textTable } from "./text-table.ts";

const none = ["", ""];

/** How long pages of trends take, and their use cases: among the nation's incidents, alone, and without a database. */
export function trendsTable({ pages, useCases, schools, incidents }: TrendsMeasured): string {
  const page = (what: string, { floor, oneTrust, national }: TrendsMeasured["pages"]["byTerm"]) => [
    [`${what}, constant data (the floor)`, ...milliseconds(floor), ...none],
    [`${what}, one trust`, ...milliseconds(oneTrust), ...ratio(oneTrust, floor)],
    [`${what}, national`, ...milliseconds(national), ...ratio(national, floor)],
    ["  national against one trust", ...none, ...ratio(national, oneTrust)],
  ];
  const columns = ["ms", "half of them", "times as long", "half of them"];
  return [
    textTable(
      [
        `Incidents of ${schools} schools (${count(incidents.ofTrust)} of ${count(incidents.national)}), over HTTP`,
        ...columns,
      ],
      [
        ...page("trend and funnel by term", pages.byTerm),
        ...page("trend and funnel by month", pages.byMonth),
        ...page("one school's trend by month", pages.ofSchool),
      ],
    ),
    textTable(
      ["What those pages ask (queries and rules)", ...columns],
      [
        ["trend and funnel by term, one trust", ...milliseconds(useCases.byTermAlone), ...none],
        [
          "the same, national",
          ...milliseconds(useCases.byTerm),
          ...ratio(useCases.byTerm, useCases.byTermAlone),
        ],
        ["trend and funnel by month, one trust", ...milliseconds(useCases.byMonthAlone), ...none],
        [
          "the same, national",
          ...milliseconds(useCases.byMonth),
          ...ratio(useCases.byMonth, useCases.byMonthAlone),
        ],
        ["one school's trend, one trust", ...milliseconds(useCases.ofSchoolAlone), ...none],
        [
          "the same, national",
          ...milliseconds(useCases.ofSchool),
          ...ratio(useCases.ofSchool, useCases.ofSchoolAlone),
        ],
      ],
    ),
  ].join("\n\n");
}
