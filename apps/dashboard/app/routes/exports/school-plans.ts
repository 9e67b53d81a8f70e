import type { LoaderFunctionArgs } from "@remix-run/node";
import { planStandingInWords } from "../../plans/plan-status.tsx";
import { routeId } from "../../request/route-id.ts";
import { oneOfTables, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** A school's response plans, or what it has learnt, as a file. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const { school, today, plans, lessons } = await caller.plan.list({ schoolId });
    const about = { source: "Safeboard, from what the school recorded", asAt: today, filters: [] };
    return oneOfTables(args.request, {
      plans: () =>
        tableAnswer(args.request, {
          ...about,
          title: `Response plans of ${school.name}`,
          columns: [
            { heading: "About", cell: (plan) => plan.about },
            { heading: "What is done", cell: ({ what }) => what },
            { heading: "Agreed", kind: "day", cell: ({ agreedOn }) => agreedOn },
            { heading: "Last reviewed", kind: "day", cell: ({ lastReviewedOn }) => lastReviewedOn },
            { heading: "Reviews", cell: ({ reviews }) => reviews },
            { heading: "Where it stands", cell: ({ standing }) => planStandingInWords(standing) },
          ],
          rows: plans,
        }),
      lessons: () =>
        tableAnswer(args.request, {
          ...about,
          title: `Lessons of ${school.name}`,
          columns: [
            { heading: "Lesson", cell: ({ lesson }) => lesson },
            { heading: "About", cell: (lesson) => lesson.about },
            { heading: "Learnt", kind: "day", cell: ({ learntOn }) => learntOn },
            {
              heading: "Actions",
              cell: ({ actions }) => actions.map(({ title }) => title).join("; ") || null,
            },
          ],
          rows: lessons,
        }),
    });
  });
