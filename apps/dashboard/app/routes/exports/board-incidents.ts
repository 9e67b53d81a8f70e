import type { LoaderFunctionArgs } from "@remix-run/node";
import { dayInEngland } from "@safeboard/compliance/dates";
import {
  completenessInWords,
  figureInWords,
  HIDDEN_MEANS,
  rateInWords,
} from "../../incidents/board-figure-words.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** Every number that trustees may see, one a row, with reporting beside it. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { periods, madeAt } = await caller.boardFigure.read();
    return tableAnswer(args.request, {
      title: "Incidents for the board",
      source: `Safeboard, whole terms as they stood when they were published. ${HIDDEN_MEANS}`,
      asAt: dayInEngland(madeAt ?? new Date()),
      filters: [],
      columns: [
        { heading: "Period", cell: ({ period }) => period },
        { heading: "About", cell: ({ about }) => about },
        { heading: "Kind", cell: ({ figure }) => figure.title },
        { heading: "Incidents", cell: ({ figure }) => figureInWords(figure) },
        { heading: "Per 1,000 pupils a term", cell: ({ figure }) => rateInWords(figure) },
        { heading: "Reporting", cell: ({ of }) => completenessInWords(of) },
      ],
      rows: periods.flatMap(({ title: period, trust, severities, categories, schools }) => [
        ...[trust, ...schools].flatMap((of) =>
          [of.total, ...of.areas].map((figure) => ({
            period,
            about: of.title ?? "The trust",
            figure,
            of,
          })),
        ),
        ...severities.map((figure) => ({
          period,
          about: "The trust, by severity",
          figure,
          of: trust,
        })),
        ...categories.map((figure) => ({
          period,
          about: `The trust, ${figure.area}`,
          figure,
          of: trust,
        })),
      ]),
    });
  });
