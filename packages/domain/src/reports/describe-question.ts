import {
  type AgreedState,
  agreedStates,
  type QuestionState,
  questionState,
} from "@safeboard/compliance/board-report";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { LoadedQuestion } from "./load-questions.ts";

export interface DescribedQuestion extends LoadedQuestion {
  state: QuestionState;
  /** How each action that was agreed stands, by its step. */
  agreed: Record<string, AgreedState>;
}

/** A trustee's question as it stands on a day. */
export const describeQuestion = (question: LoadedQuestion, today: IsoDate): DescribedQuestion => ({
  ...question,
  state: questionState(question.steps, today),
  agreed: Object.fromEntries(
    agreedStates(question.steps, today).map(({ agreed, state }) => [agreed.id, state]),
  ),
});
