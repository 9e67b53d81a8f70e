import { formatRate, NO_RATE_WORDS, RATE_UNIT } from "@safeboard/compliance/incidents";
import type { SchoolTrend, TrustTrend } from "../domain-answers.ts";

/** "12", "none", or why there is no number. */
export function countWords(incidents: number | null, because?: string | null): string {
  if (because === "not_told") return "Not told by numbers without cases";
  return incidents === null ? "Not reported" : incidents.toLocaleString("en-GB");
}

export function rateWords(
  rate: number | null,
  { incidents, because }: { incidents: number | null; because?: string | null },
): string {
  if (rate !== null) return formatRate(rate);
  if (because === "not_told") return "Not told";
  return incidents === null ? NO_RATE_WORDS.not_reported : NO_RATE_WORDS.no_roll;
}

/** "3 of 4 months", or that none is due yet. */
export function completenessWords({
  reported,
  expected,
}: {
  reported: number;
  expected: number;
}): string {
  if (expected === 0) return "No month due";
  return `${reported} of ${expected} ${expected === 1 ? "month" : "months"}`;
}

/** "Summer 2026: 2 schools look high, 1 looks quiet and 1 has not reported". */
export function trustSentence({ last, schools, high, quiet, goesOn }: TrustTrend): string {
  const title = goesOn ? `${last.title} so far` : last.title;
  if (schools.length === 0) return `${title}: no school was in the trust`;
  const silent = new Set(schools.filter(({ from }) => from === "not_reported").map(({ id }) => id));
  if (silent.size === schools.length) return `${title}: no school has reported incidents`;
  const distinct = (signs: TrustTrend["high"]) => new Set(signs.map(({ schoolId }) => schoolId));
  const aboutHigh = distinct(high).size;
  const aboutQuiet = [...distinct(quiet)].filter((id) => !silent.has(id)).length;
  const parts = [
    aboutHigh > 0 && `${schoolsAre(aboutHigh)} ${aboutHigh === 1 ? "looks" : "look"} high`,
    aboutQuiet > 0 && `${schoolsAre(aboutQuiet)} ${aboutQuiet === 1 ? "looks" : "look"} quiet`,
    silent.size > 0 &&
      `${schoolsAre(silent.size)} ${silent.size === 1 ? "has" : "have"} not reported`,
  ].filter((part) => part !== false);
  return `${title}: ${parts.length === 0 ? "nothing differs from chance" : LIST.format(parts)}`;
}

export function trustLead({ periods }: TrustTrend): string {
  const latest = periods.at(-1);
  if (!latest) return "";
  const { incidents, schools, schoolsReported, rate, withoutRoll } = latest;
  const reported =
    incidents === null
      ? "Nothing is reported."
      : `${incidents.toLocaleString("en-GB")} ${incidents === 1 ? "incident" : "incidents"} reported by ${schoolsReported} of ${schoolsAre(schools)}.`;
  return [
    reported,
    `${completenessWords(latest)} reported, of all schools together.`,
    rate === null ? "" : `${formatRate(rate)} ${RATE_UNIT}.`,
    withoutRoll > 0
      ? `${schoolsAre(withoutRoll)} without a pupil number: counted, in no rate.`
      : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** "Ashdown Vale: Autumn 2026 is higher than chance would explain: …", or that nothing is. */
export function schoolSentence({ school, last, periods, trend, goesOn }: SchoolTrend): string {
  const latest = periods.at(-1);
  const title = goesOn ? `${last.title} so far` : last.title;
  if (!latest) return `${school.name}: not in the trust in ${title}`;
  if (latest.because === "not_reported")
    return `${school.name}: nothing is reported for ${title}, which is not a zero`;
  if (latest.because === "not_told")
    return `${school.name}: numbers without cases do not tell this kind for ${title}`;
  const count = latest.incidents ?? 0;
  const counted = `${count === 0 ? "none" : count.toLocaleString("en-GB")} reported for ${title}`;
  const signal = trend.signals.find(({ last: at }) => at === trend.points.length - 1);
  if (signal) {
    return `${school.name}: ${counted}, ${signal.side === "high" ? "higher" : "lower"} than chance would explain`;
  }
  return trend.limits
    ? `${school.name}: ${counted}, nothing that differs from chance`
    : `${school.name}: ${counted}`;
}

/** What made the limits: they never move without being said to. */
export function limitsWords(limits: TrustTrend["trend"]["limits"]): string {
  if (!limits) {
    return "There are limits from six reported periods on, for which a pupil number is known.";
  }
  const { from, through, periods, firm } = limits;
  return `The average and what is usual come from ${periods} reported periods, ${from} to ${through}.${firm ? "" : " With fewer than 12 they still move with each further one."}`;
}

const schoolsAre = (count: number) => `${count} ${count === 1 ? "school" : "schools"}`;

const LIST = new Intl.ListFormat("en-GB");
