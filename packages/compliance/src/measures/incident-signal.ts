import type { IsoDate } from "../dates/dates.ts";
import { exposureOf, rollFor } from "../incidents/rate.ts";
import { periodOf } from "../periods/reporting-period.ts";
import type { SchoolIncidents } from "../school-position.ts";
import type { ComplianceSettings } from "../settings.ts";
import { FALL_NOTE, RISE_NOTE, signalsOf } from "../trends/signals.ts";
import type { TrendPoint } from "../trends/trend-point.ts";
import { LEAST_PERIODS, uChart } from "../trends/u-chart.ts";
import type { Judgement, Measure } from "./measure.ts";

export const incidentSignal: Measure = {
  id: "incident_signal",
  title: "Incidents over time",
  group: "Practice",
  rule: () =>
    `The last term that is over is compared with the school’s own terms before it, pupil numbers allowed for. It is marked ` +
    `when it differs from them by more than chance explains, upwards or downwards, and never as needing action: more may ` +
    `be reported because more is noticed. At least ${LEAST_PERIODS} terms must be reported and a pupil number known.`,
  judge({ incidents }, today, settings) {
    if (incidents === undefined) return { ...NOTHING_TO_COMPARE, value: "Not looked at" };
    const points = termsThatAreOver(incidents, today, settings);
    const latest = points.at(-1);
    if (!latest) return NOTHING_TO_COMPARE;
    const { title } = latest.period;
    const evidence = [{ kind: "incidents" as const }];
    if (latest.count === null) {
      return {
        ...NOTHING_TO_COMPARE,
        status: "not_reported",
        value: `${title} not reported`,
        evidence,
      };
    }
    const before = points.slice(0, -1);
    const [from, through] = [before.at(0), before.at(-1)];
    if (!from || !through) return NOTHING_TO_COMPARE;
    const chart = uChart(points, {
      baseline: { kind: "fixed", from: from.period.start, through: through.period.start },
    });
    if (latest.exposure === null || chart.centre === null) {
      return {
        ...NOTHING_TO_COMPARE,
        value: latest.exposure === null ? "No pupil number" : "Too few terms",
        evidence,
      };
    }
    const signal = signalsOf(chart).find(({ last }) => last === points.length - 1);
    if (!signal) return { ...NOTHING_TO_COMPARE, status: "met", value: "As usual", evidence };
    const isHigh = signal.side === "high";
    return {
      ...NOTHING_TO_COMPARE,
      status: "partly_met",
      value: isHigh ? "Higher than usual" : "Lower than usual",
      detail: `${signal.sentence} ${isHigh ? RISE_NOTE : FALL_NOTE}`,
      since: latest.period.start,
      evidence,
      nextAction: { code: "see_incident_trend", words: "Look at the incidents over time" },
      headline: {
        of: "school",
        words: `reported ${isHigh ? "more" : "fewer"} incidents than chance would explain in ${title}`,
      },
    };
  },
};

/** From the first term of which anything was reported on; the one that goes on can't be judged yet. */
function termsThatAreOver(
  { kept, rolls }: SchoolIncidents,
  today: IsoDate,
  { termCalendar }: Pick<ComplianceSettings, "termCalendar">,
): TrendPoint[] {
  const over = (kept?.terms ?? []).filter(({ end }) => end < today);
  const first = over.findIndex(({ incidents }) => incidents !== null);
  if (first < 0) return [];
  return over.slice(first).map(({ start, end, incidents }) => {
    const roll = rollFor(rolls, { end });
    return {
      period: { start, title: periodOf("term", start, termCalendar).title },
      count: incidents,
      exposure: roll && roll.pupils > 0 ? exposureOf(roll.pupils, "term") : null,
    };
  });
}

const NOTHING_TO_COMPARE: Judgement = {
  status: "not_applicable",
  value: "Nothing to compare",
  detail: null,
  since: null,
  due: null,
  evidence: [],
  nextAction: null,
  headline: null,
};
