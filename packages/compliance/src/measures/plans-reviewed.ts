import { academicYearOf } from "../dates/dates.ts";
import { percentInWords } from "../percent.ts";
import {
  countReviews,
  onTimePercent,
  type PlanStanding,
  planStanding,
  type ResponsePlan,
} from "../incidents/response-plan.ts";
import type { Judgement, Measure } from "./measure.ts";
import { countDays } from "./wording.ts";

export const plansReviewed: Measure = {
  id: "plans_reviewed",
  title: "Plans reviewed",
  group: "Practice",
  rule: ({ followUpSoonDays }) =>
    `Every response plan is looked at again by the day that was promised. A plan that is past its day needs action; its ` +
    `review is due soon within ${countDays(followUpSoonDays)} of that day. Reviews of this school year that were done late ` +
    `are counted in the share beside it, and don’t change how the plans stand today.`,
  judge({ plans }, today, { followUpSoonDays }) {
    if (!plans) return NO_PLANS;
    const standings = plans.map((plan) => planStanding(plan, today, followUpSoonDays));
    const inState = <State extends PlanStanding["state"]>(state: State) =>
      standings.filter(
        (standing): standing is Extract<PlanStanding, { state: State }> => standing.state === state,
      );
    const [overdue, soon, inTime] = [inState("overdue"), inState("due_soon"), inState("in_time")];
    const going = overdue.length + soon.length + inTime.length;
    const detail = shareInWords(plans, today);
    if (going === 0) return { ...NO_PLANS, detail };
    const common = { ...NO_PLANS, detail, evidence: [{ kind: "plans" as const }] };
    if (overdue.length > 0) {
      const value = overdue.length === 1 ? "1 plan overdue" : `${overdue.length} plans overdue`;
      return {
        ...common,
        status: "needs_action",
        value,
        since: overdue.map(({ since }) => since).toSorted()[0] ?? null,
        nextAction: { code: "review_plans", words: "Review the plans that are overdue" },
        headline: {
          of: "school",
          words: `has ${overdue.length === 1 ? "a response plan" : `${overdue.length} response plans`} to review`,
        },
      };
    }
    const due = [...soon, ...inTime].map(({ dueOn }) => dueOn).toSorted()[0] ?? null;
    if (soon.length > 0) {
      return {
        ...common,
        status: "due_soon",
        value: soon.length === 1 ? "1 review due soon" : `${soon.length} reviews due soon`,
        due,
        nextAction: { code: "review_plans", words: "Review the plans that are due" },
      };
    }
    return {
      ...common,
      status: "met",
      value: going === 1 ? "1 plan in time" : `${going} plans in time`,
      due,
    };
  },
};

const NO_PLANS: Judgement = {
  status: "not_applicable",
  value: "No plans",
  detail: null,
  since: null,
  due: null,
  evidence: [],
  nextAction: null,
  headline: null,
};

/** Of the reviews that were promised since the school year began, counted one by one. */
function shareInWords(plans: readonly ResponsePlan[], today: string): string | null {
  const year = academicYearOf(today);
  const counts = countReviews(plans, year, today);
  const percent = onTimePercent(counts);
  return percent === null
    ? null
    : `Reviewed on time in ${year.name}: ${counts.onTime} of ${counts.due} (${percentInWords(percent)}).`;
}
