import { countOpenActions } from "../actions/action.ts";
import { addDays } from "../dates/dates.ts";
import type { Judgement, Measure } from "./measure.ts";
import { countDays } from "./wording.ts";

export const actionsOverdue: Measure = {
  id: "actions_overdue",
  title: "Actions",
  group: "Practice",
  rule: ({ followUpSoonDays }) =>
    `Nothing that the school is to do is past its day. An open action needs action after its day, and is due soon within ` +
    `${countDays(followUpSoonDays)} of it. It stays open, in whichever term, until somebody closes it.`,
  judge({ openActions }, today, { followUpSoonDays }) {
    if (!openActions) return NOTHING_TO_DO;
    const { open, overdue, dueSoon, earliest } = countOpenActions(
      openActions,
      today,
      followUpSoonDays,
    );
    if (earliest === null) return NOTHING_TO_DO;
    const detail = open === 1 ? "1 action is open." : `${open} actions are open.`;
    const common = { ...NOTHING_TO_DO, detail, evidence: [{ kind: "actions" as const }] };
    if (overdue > 0) {
      return {
        ...common,
        status: "needs_action",
        value: `${overdue} overdue`,
        since: addDays(earliest, 1),
        nextAction: { code: "close_actions", words: "Look at the actions that are overdue" },
        headline: {
          of: "school",
          words: `has ${overdue === 1 ? "an action" : `${overdue} actions`} overdue`,
        },
      };
    }
    if (dueSoon > 0) {
      return {
        ...common,
        status: "due_soon",
        value: `${dueSoon} due soon`,
        due: earliest,
        nextAction: { code: "close_actions", words: "Look at the actions that are due" },
      };
    }
    return { ...common, status: "met", value: `${open} open, none overdue`, due: earliest };
  },
};

const NOTHING_TO_DO: Judgement = {
  status: "not_applicable",
  value: "Nothing to do",
  detail: null,
  since: null,
  due: null,
  evidence: [],
  nextAction: null,
  headline: null,
};
