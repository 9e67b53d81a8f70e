import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  TEST_RESULTS,
  TESTED_DEVICES,
  TESTED_MATTERS,
  TESTED_USERS,
} from "@safeboard/compliance/practice";
import { routeId } from "../../request/route-id.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** What one review tested where. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { school, today, said } = await caller.filteringReview.read({
      schoolId: routeId(args.params["schoolId"]),
      reviewId: routeId(args.params["reviewId"]),
    });
    return tableAnswer(args.request, {
      title: `Filtering tests at ${school.name} on ${said.reviewedOn}`,
      source: "Safeboard, from what the school recorded of its review",
      asAt: today,
      filters: [],
      columns: [
        { heading: "Site", cell: ({ site }) => site },
        { heading: "On what", cell: ({ device }) => TESTED_DEVICES.title(device) },
        { heading: "As whom", cell: ({ users }) => TESTED_USERS.title(users) },
        { heading: "What", cell: ({ matter }) => TESTED_MATTERS.title(matter) },
        { heading: "How it went", cell: ({ result }) => TEST_RESULTS.title(result) },
        { heading: "A word on it", cell: ({ note }) => note },
      ],
      rows: said.tests,
    });
  });
