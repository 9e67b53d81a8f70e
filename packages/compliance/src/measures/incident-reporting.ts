import { addMonthsToDay } from "../dates/dates.ts";
import { expectedMonths, returnDueOn } from "../incidents/completeness.ts";
import type { KeptIncidents } from "../incidents/kept-incidents.ts";
import type { Judgement, Measure } from "./measure.ts";
import { countDays, listNames } from "./wording.ts";

/** How far back a month's report is still asked for here. */
const MONTHS_BACK = 12;

export const incidentReporting: Measure = {
  id: "incident_reporting",
  title: "Incidents reported",
  group: "Practice",
  rule: ({ returnDueDays }) =>
    `Each month of the last twelve has a report: an incident that happened in it, or numbers and returns that together ` +
    `speak for all its days, for the month, its half-term or its term; or the word that there was nothing. A report is due ${countDays(returnDueDays)} after the month’s end. Silence is not nought, and a month ` +
    `in which there was nothing counts as reported once somebody says so.`,
  judge({ incidents }, today, settings) {
    if (incidents === undefined) return { ...NOTHING_DUE, value: "Not looked at" };
    const thisMonth = `${today.slice(0, 7)}-01`;
    const days = { start: addMonthsToDay(thisMonth, -MONTHS_BACK), end: today };
    const months = expectedMonths(days, [incidents.belonging], settings, today);
    const silent = months.filter((month) => !isReported(month, incidents.kept));
    const missing = silent.filter((month) => returnDueOn(month, settings) < today);
    const reported = months.length - silent.length;
    const due = reported + missing.length;
    if (due === 0) return NOTHING_DUE;
    const [first] = missing;
    const common = {
      ...NOTHING_DUE,
      value: `${reported} of ${due} ${due === 1 ? "month" : "months"}`,
      evidence: [{ kind: "incidents" as const }],
    };
    if (!first) return { ...common, status: "met" };
    return {
      ...common,
      status: reported === 0 ? "not_reported" : "partly_met",
      value: reported === 0 ? "Nothing reported" : common.value,
      detail: `Not reported: ${listNames(missing.map(({ title }) => title))}.`,
      since: returnDueOn(first, settings),
      nextAction: {
        code: "report_incidents",
        words: "Say what there was in the months that are missing",
      },
      headline: {
        of: "school",
        words: `has not reported ${missing.length === 1 ? "a month" : `${missing.length} months`} of incidents`,
      },
    };
  },
};

/** As completenessOf finds it in the reports themselves, so that this page and the school's returns say the same. */
const isReported = (
  month: { start: string },
  kept: Pick<KeptIncidents, "months"> | null,
): boolean => kept?.months.some((each) => each.start === month.start && each.isReported) ?? false;

const NOTHING_DUE: Judgement = {
  status: "not_applicable",
  value: "No month due",
  detail: null,
  since: null,
  due: null,
  evidence: [],
  nextAction: null,
  headline: null,
};
