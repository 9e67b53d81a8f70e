import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirementColumns } from "../../training/requirement-columns.ts";
import { oneOfTables, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** What training is asked of whom in the trust, for how long and on whose word; or the courses that satisfy it. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { requirements, courses } = await caller.training.requirements();
    return oneOfTables(args.request, {
      requirements: () =>
        tableAnswer(args.request, {
          title: "Training requirements",
          source: "Safeboard, from national guidance and what the trust has decided",
          asAt: args.context.services.today(),
          filters: [],
          columns: requirementColumns,
          rows: requirements,
        }),
      courses: () =>
        tableAnswer(args.request, {
          title: "Courses and what they satisfy",
          source: "Safeboard, from its list of courses and what the trust has added",
          asAt: args.context.services.today(),
          filters: [],
          columns: [
            { heading: "Course", cell: ({ title }) => title },
            { heading: "Also called", cell: ({ alsoCalled }) => alsoCalled.join("; ") },
            {
              heading: "Satisfies",
              cell: ({ satisfies }) => satisfies.map(({ title }) => title).join("; "),
            },
            {
              heading: "Whose",
              cell: ({ isOwn }) => (isOwn ? "The trust’s own" : "Known to everybody"),
            },
          ],
          rows: courses,
        }),
    });
  });
