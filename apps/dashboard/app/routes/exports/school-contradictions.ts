import type { LoaderFunctionArgs } from "@remix-run/node";
import { contradictionColumns } from "../../asking/contradiction-columns.ts";
import { routeId } from "../../request/route-id.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** Where a school's policies, its register and the guidance say different things. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const { school, contradictions } = await caller.contradiction.ofSchool({ schoolId });
    return tableAnswer(args.request, {
      title: `Contradictions at ${school.name}`,
      source: "Safeboard, found in the school’s policies and register on this day",
      asAt: args.context.services.today(),
      filters: [],
      columns: contradictionColumns,
      rows: contradictions,
    });
  });
