import { formatIsoDate } from "@safeboard/compliance/dates";
import {
  AGREED_STATE_WORDS,
  type AgreedState,
  QUESTION_STATE_WORDS,
  QUESTION_STEP_WORDS,
  type QuestionState,
  REPORT_SECTIONS,
} from "@safeboard/compliance/board-report";
import { Status, type StatusName } from "@safeboard/ui/status";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { EditionPage } from "../domain-answers.ts";

type Question = EditionPage["questions"][number];

export const QUESTION_STATUS: Readonly<Record<QuestionState, StatusName>> = {
  open: "due_soon",
  answered: "partly_met",
  action_agreed: "partly_met",
  action_overdue: "needs_action",
  closed: "met",
};

const AGREED_STATUS: Readonly<Record<AgreedState, StatusName>> = {
  open: "due_soon",
  overdue: "needs_action",
  done: "met",
  ended: "not_applicable",
};

/** What a question is about: "Training", or the report as a whole. */
export const aboutInWords = ({ section }: Pick<Question, "section">): string =>
  section === null ? "The whole report" : REPORT_SECTIONS.title(section);

/** A question with everything that became of it. */
export function QuestionShown({ question }: { question: Question }) {
  const { state, askedBy, askedAt, edition, steps, agreed } = question;
  return (
    <>
      <p className="question-asked">{question.question}</p>
      <p className="question-about">
        <Status status={QUESTION_STATUS[state]}>{QUESTION_STATE_WORDS[state]}</Status>
        <br />
        Asked by {askedBy} on {dayOfMoment(askedAt)}, edition {edition}: {aboutInWords(question)}
      </p>
      {steps.length > 0 && (
        <ol className="question-steps">
          {steps.map(({ id, kind, words, owner, dueOn, minuteReference, byName, happenedAt }) => (
            <li key={id}>
              <p>
                <strong>{QUESTION_STEP_WORDS[kind]}</strong> by {byName} on{" "}
                {dayOfMoment(happenedAt)}
                {minuteReference && `, minute ${minuteReference}`}
              </p>
              <p className="question-words">{words}</p>
              {owner && dueOn && (
                <p>
                  {owner}, by {formatIsoDate(dueOn)}. <Agreed state={agreed[id] ?? "open"} />
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

const Agreed = ({ state }: { state: AgreedState }) => (
  <Status status={AGREED_STATUS[state]}>{AGREED_STATE_WORDS[state]}</Status>
);
