/** How a trustee's question stands by what was said and done since. */
import type { IsoDate } from "../dates/dates.ts";

export interface QuestionStep {
  kind: "answered" | "action_agreed" | "action_done" | "asked_further" | "closed";
  owner: string | null;
  dueOn: IsoDate | null;
}

export type QuestionState = "open" | "answered" | "action_agreed" | "action_overdue" | "closed";

export const QUESTION_STATE_WORDS: Readonly<Record<QuestionState, string>> = {
  open: "Waits for an answer",
  answered: "Answered",
  action_agreed: "An action was agreed",
  action_overdue: "An agreed action is overdue",
  closed: "Closed",
};

export const QUESTION_STEP_WORDS: Readonly<Record<QuestionStep["kind"], string>> = {
  answered: "Answered",
  action_agreed: "Action agreed",
  action_done: "Action done",
  asked_further: "Asked further",
  closed: "Closed",
};

/** `ended`: its question was closed before anybody said that it was done. */
export type AgreedState = "open" | "overdue" | "done" | "ended";

export const AGREED_STATE_WORDS: Readonly<Record<AgreedState, string>> = {
  open: "To be done",
  overdue: "Overdue",
  done: "Done",
  ended: "Closed with the question",
};

/** @param steps in the order in which they happened */
export function questionState(steps: readonly QuestionStep[], today: IsoDate): QuestionState {
  const last = steps.at(-1)?.kind;
  if (last === "closed") return "closed";
  const openAction = openActions(steps).toSorted(byDay)[0];
  if (openAction) return (openAction.dueOn ?? today) < today ? "action_overdue" : "action_agreed";
  return last === undefined || last === "asked_further" ? "open" : "answered";
}

const openActions = (steps: readonly QuestionStep[]): QuestionStep[] =>
  actionsOf(steps).flatMap(({ agreed, done }) => (done ? [] : agreed));

/** Every action that was agreed, with the step that did it: each that was done ends the earliest that was agreed before it. */
export function actionsOf<Step extends QuestionStep>(
  steps: readonly Step[],
): { agreed: Step; done: Step | null }[] {
  const actions: { agreed: Step; done: Step | null }[] = [];
  for (const step of steps) {
    if (step.kind === "action_agreed") actions.push({ agreed: step, done: null });
    if (step.kind === "action_done") {
      const first = actions.find(({ done }) => done === null);
      if (first) first.done = step;
    }
  }
  return actions;
}

const byDay = (one: QuestionStep, other: QuestionStep): number =>
  (one.dueOn ?? "") < (other.dueOn ?? "") ? -1 : 1;

/** How each action stands that was agreed on a question, in the order in which they were agreed. */
export function agreedStates<Step extends QuestionStep>(
  steps: readonly Step[],
  today: IsoDate,
): { agreed: Step; state: AgreedState }[] {
  const isClosed = steps.at(-1)?.kind === "closed";
  return actionsOf(steps).map(({ agreed, done }) => {
    if (done) return { agreed, state: "done" };
    if (isClosed) return { agreed, state: "ended" };
    return { agreed, state: (agreed.dueOn ?? today) < today ? "overdue" : "open" };
  });
}
