import {
  categoryTitle,
  INCIDENT_CATEGORIES,
  RISK_AREAS,
  SEVERITIES,
  YEAR_GROUPS,
} from "@safeboard/compliance/incidents";
import type { ReportingPeriod } from "@safeboard/compliance/reporting-periods";
import type { ReportedKind } from "../incidents/load-reports.ts";
import type { NarrowedCount } from "./narrowed-count.ts";

export const BREAKDOWNS = ["area", "category", "severity", "yearGroup"] as const;
export type BreakdownBy = (typeof BREAKDOWNS)[number];

export interface Breakdown {
  by: BreakdownBy;
  /** The last periods, oldest first; a year and one, so that the same season stands beside the latest. */
  periods: ReportingPeriod[];
  /** Null where nothing was reported. Kinds of which there were none in all the periods are left out. */
  rows: { code: string | null; title: string; counts: (number | null)[] }[];
}

/** In the order of their lists. Numbers that came without cases have no severity and no year group: a row of their own. */
const KINDS: Readonly<
  Record<
    BreakdownBy,
    {
      of: (row: ReportedKind) => string | null;
      codes: readonly string[];
      title: (code: string) => string;
    }
  >
> = {
  area: { of: ({ riskArea }) => riskArea, codes: RISK_AREAS.codes, title: RISK_AREAS.title },
  category: {
    of: ({ category }) => category,
    codes: INCIDENT_CATEGORIES.map(({ code }) => code),
    title: categoryTitle,
  },
  severity: { of: ({ severity }) => severity, codes: SEVERITIES.codes, title: SEVERITIES.title },
  yearGroup: {
    of: ({ yearGroup }) => yearGroup,
    codes: YEAR_GROUPS.codes,
    title: YEAR_GROUPS.title,
  },
};

const PERIODS_FOR_A_YEAR = { month: 13, half_term: 7, term: 4, academic_year: 4 } as const;

/** What the counts are made of, kind by kind: in each period the rows add up to what was reported. */
export function breakDown(
  by: BreakdownBy,
  figures: readonly (Pick<NarrowedCount, "incidents" | "from" | "rows"> & {
    period: ReportingPeriod;
  })[],
): Breakdown {
  const { of, codes, title } = KINDS[by];
  const kind = figures.at(-1)?.period.kind ?? "term";
  const last = figures.slice(-PERIODS_FOR_A_YEAR[kind]);
  const countOf = (code: string | null) =>
    last.map(({ rows, from }) =>
      from === "not_reported"
        ? null
        : rows.reduce((sum, row) => sum + (of(row) === code ? row.incidents : 0), 0),
    );
  const found = new Set(last.flatMap(({ rows }) => rows.map(of)));
  const listed = [...codes, ...[...found].filter((code) => code !== null && !codes.includes(code))];
  return {
    by,
    periods: last.map(({ period }) => period),
    rows: [...listed, null]
      .map((code) => ({
        code,
        title: code === null ? "Not told: numbers without cases" : title(code),
        counts: countOf(code),
      }))
      .filter(({ counts }) => counts.some((count) => count !== null && count > 0)),
  };
}
