import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  AGREED_STATE_WORDS,
  type AgreedState,
  QUESTION_STATE_WORDS,
  QUESTION_STEP_WORDS,
} from "@safeboard/compliance/board-report";
import { aboutInWords } from "../../reports/question-shown.tsx";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** The challenge log: a row for each question and for each thing that became of it. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const questions = await caller.report.questions();
    return tableAnswer(args.request, {
      title: "Questions of the board",
      source: "Safeboard, the board’s challenge log",
      asAt: args.context.services.today(),
      filters: [],
      columns: [
        { heading: "Report", cell: ({ question }) => question.reportTitle },
        { heading: "Edition", cell: ({ question }) => question.edition },
        { heading: "About", cell: ({ question }) => aboutInWords(question) },
        { heading: "Asked by", cell: ({ question }) => question.askedBy },
        { heading: "Question", cell: ({ question }) => question.question },
        { heading: "Standing", cell: ({ question }) => QUESTION_STATE_WORDS[question.state] },
        { heading: "What happened", cell: ({ what }) => what },
        { heading: "Words", cell: ({ words }) => words },
        { heading: "By", cell: ({ by }) => by },
        { heading: "At", cell: ({ at }) => at },
        { heading: "Owner of the action", cell: ({ owner }) => owner },
        { heading: "Due", cell: ({ dueOn }) => dueOn },
        { heading: "Standing of the action", cell: ({ standing }) => standing },
        { heading: "Minute", cell: ({ minute }) => minute },
      ],
      rows: questions.flatMap((question) => [
        {
          question,
          what: "Asked",
          words: question.question,
          by: question.askedBy,
          at: question.askedAt,
          owner: null,
          dueOn: null,
          standing: null,
          minute: null,
        },
        ...question.steps.map(({ id, kind, words, byName, happenedAt, owner, dueOn, ...step }) => ({
          question,
          what: QUESTION_STEP_WORDS[kind],
          words,
          by: byName,
          at: happenedAt,
          owner,
          dueOn,
          standing: agreedInWords(question.agreed[id]),
          minute: step.minuteReference,
        })),
      ]),
    });
  });

const agreedInWords = (state: AgreedState | undefined): string | null =>
  state === undefined ? null : AGREED_STATE_WORDS[state];
