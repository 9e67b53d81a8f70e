import type { LoaderFunctionArgs } from "@remix-run/node";
import { routeId } from "../../request/route-id.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";
import { requirementColumns } from "../../training/requirement-columns.ts";

/** What training is asked of whom at a school, for how long, and on whose word. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const { school, requirements } = await caller.training.schoolRequirements({ schoolId });
    return tableAnswer(args.request, {
      title: `Training requirements of ${school.name}`,
      source: "Safeboard, from national guidance and what the trust and the school have decided",
      asAt: args.context.services.today(),
      filters: [],
      columns: requirementColumns,
      rows: requirements,
    });
  });
