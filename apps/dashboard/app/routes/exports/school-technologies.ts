import type { LoaderFunctionArgs } from "@remix-run/node";
import { technologyColumns } from "../../practice/technology-columns.ts";
import { routeId } from "../../request/route-id.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** What a school uses with pupils, its own and the trust's. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const { school, today, technologies } = await caller.technology.list({ schoolId });
    return tableAnswer(args.request, {
      title: `Technologies of ${school.name}`,
      source: "Safeboard, from the registers of the school and the trust",
      asAt: today,
      filters: [],
      columns: technologyColumns,
      rows: technologies,
    });
  });
