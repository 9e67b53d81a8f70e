import { AGREED_STATE_WORDS } from "@safeboard/compliance/board-report";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { EditionPage } from "../domain-answers.ts";

type Question = EditionPage["questions"][number];

/** The page's answer: how much was asked, and how much of it waits. */
export function questionsAnswer(all: number, open: number): string {
  if (all === 0) return "The board has not asked anything yet";
  if (all === 1)
    return `The board has asked 1 question, which is ${open === 0 ? "closed" : "open"}`;
  return `The board has asked ${all} questions, ${open === 0 ? "all of them closed" : `${open} of them open`}`;
}

/** What the log says in a line of the last answer, of what was agreed, and of the closing. */
export const answerInWords = ({ steps }: Question): string =>
  steps.findLast(({ kind }) => kind === "answered")?.words ?? "None yet";

export function actionInWords({ steps, agreed }: Question): string {
  const actions = steps.flatMap(({ id, words, owner, dueOn }) => {
    const state = agreed[id];
    if (!state || !dueOn) return [];
    return `${words} ${owner}, by ${formatIsoDate(dueOn)}: ${AGREED_STATE_WORDS[state].toLowerCase()}.`;
  });
  return actions.length === 0 ? "None" : actions.join(" ");
}

export function closedInWords({ steps }: Question): string {
  const last = steps.at(-1);
  if (last?.kind !== "closed") return "Not yet";
  const minute = last.minuteReference ? `, minute ${last.minuteReference}` : "";
  return `${dayOfMoment(last.happenedAt)}, ${last.byName}${minute}`;
}
