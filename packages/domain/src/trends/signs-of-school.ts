import {
  funnelSentence,
  type FunnelPlace,
  quietSigns,
  signalsOf,
  uChart,
} from "@safeboard/compliance/trends";
import type { ReportingPeriod } from "@safeboard/compliance/reporting-periods";
import { baselineOf, trendPoint } from "./draw-trend.ts";
import type { SchoolFigure } from "./school-figure.ts";
import type { TrendSchool } from "./load-trend-schools.ts";

export interface SchoolSign {
  schoolId: string;
  name: string;
  sentence: string;
}

/**
 * What stands out of a school's last period against its own earlier ones and against the trust's other schools: high and
 * quiet alike, each in a sentence.
 */
export function signsOfSchool(
  { id, name }: Pick<TrendSchool, "id" | "name">,
  figures: readonly (SchoolFigure & { period: ReportingPeriod })[],
  place: FunnelPlace | null,
): { high: SchoolSign[]; quiet: SchoolSign[] } {
  const first = figures.findIndex(({ incidents }) => incidents !== null);
  // A school that has never reported has one period to speak of: the last.
  const points = figures
    .slice(first < 0 ? -1 : first)
    .map(({ period, incidents, exposure }) =>
      trendPoint({ period, incidents, rated: { incidents, exposure } }),
    );
  const own = uChart(points, { baseline: baselineOf(points) });
  const period = figures.at(-1)?.period.title ?? "";
  const sign = (sentence: string): SchoolSign => ({ schoolId: id, name, sentence });
  const amongPeers =
    place && (place.position === "high" || place.position === "somewhat_high")
      ? funnelSentence(place, period)
      : null;
  return {
    high: [
      ...signalsOf(own)
        .filter(({ side, last }) => side === "high" && last === points.length - 1)
        .map(({ sentence }) => sign(`Against its own earlier periods: ${sentence}`)),
      ...(amongPeers ? [sign(amongPeers)] : []),
    ],
    quiet: quietSigns(own, place)
      // What a number without cases does not tell apart is no silence.
      .filter(({ sign: kind }) => kind !== "no_return" || figures.at(-1)?.from === "not_reported")
      .map(({ sentence }) => sign(sentence)),
  };
}
