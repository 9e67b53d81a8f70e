import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  CHECK_RESULTS,
  FILTERING_STANDARDS,
  REVIEW_OCCASIONS,
  standardResults,
} from "@safeboard/compliance/practice";
import { openChecks, tookPartInWords } from "../../filtering/filtering-words.ts";
import { routeId } from "../../request/route-id.ts";
import { oneOfTables, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** A school's reviews, or the checks that its latest found not in place. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { school, today, reviews } = await caller.filteringReview.list({
      schoolId: routeId(args.params["schoolId"]),
    });
    const [latest] = reviews;
    const about = {
      source: "Safeboard, from what the school recorded of its reviews",
      asAt: today,
      filters: [],
    };
    return oneOfTables(args.request, {
      reviews: () =>
        tableAnswer(args.request, {
          ...about,
          title: `Filtering reviews of ${school.name}`,
          columns: [
            { heading: "Reviewed on", kind: "day", cell: ({ reviewedOn }) => reviewedOn },
            { heading: "Academic year", cell: ({ academicYear }) => academicYear },
            { heading: "Why", cell: ({ occasion }) => REVIEW_OCCASIONS.title(occasion) },
            { heading: "Who took part", cell: tookPartInWords },
            ...FILTERING_STANDARDS.map(({ code, title }) => ({
              heading: title,
              cell: (review: (typeof reviews)[number]) =>
                CHECK_RESULTS.title(standardResults(review).get(code) ?? "not_checked"),
            })),
            { heading: "In short", cell: ({ summary }) => summary },
          ],
          rows: reviews,
        }),
      checks: () =>
        tableAnswer(args.request, {
          ...about,
          title: `Filtering checks not in place at ${school.name}`,
          columns: [
            { heading: "Check", cell: ({ asks }) => asks },
            { heading: "How it stands", cell: ({ result }) => CHECK_RESULTS.title(result) },
            { heading: "Standard", cell: ({ standard }) => standard.title },
            { heading: "A word on it", cell: ({ note }) => note },
          ],
          rows: latest ? openChecks(latest) : [],
        }),
    });
  });
