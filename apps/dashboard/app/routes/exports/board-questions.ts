import type { LoaderFunctionArgs } from "@remix-run/node";
import { QUESTION_STATE_WORDS } from "@safeboard/compliance/board-report";
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
        { heading: "Question", cell: ({ question }) => question.question },
        { heading: "Standing", cell: ({ question }) => QUESTION_STATE_WORDS[question.state] },
        { heading: "What happened", cell: ({ what }) => what },
        { heading: "Words", cell: ({ words }) => words },
        { heading: "By", cell: ({ by }) => by },
        { heading: "At", cell: ({ at }) => at },
        { heading: "Owner of the action", cell: ({ owner }) => owner },
        { heading: "Due", cell: ({ dueOn }) => dueOn },
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
        },
        ...question.steps.map(({ kind, words, byName, happenedAt, owner, dueOn }) => ({
          question,
          what: kind.replaceAll("_", " "),
          words,
          by: byName,
          at: happenedAt,
          owner,
          dueOn,
        })),
      ]),
    });
  });
