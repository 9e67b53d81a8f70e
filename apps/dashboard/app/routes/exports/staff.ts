import type { LoaderFunctionArgs } from "@remix-run/node";
import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { routeId } from "../../request/route-id.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** Who is on a school's staff list. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { school, staff } = await caller.staff.list({
      schoolId: routeId(args.params["schoolId"]),
    });
    return tableAnswer(args.request, {
      title: `Staff of ${school.name}`,
      source: "Safeboard, from the school’s staff register",
      asAt: args.context.services.today(),
      filters: [],
      columns: [
        { heading: "Name", cell: ({ name }) => name },
        { heading: "Group", cell: ({ group }) => STAFF_GROUP_TITLES[group] },
        { heading: "Work email", cell: ({ email }) => email },
        { heading: "Reference", cell: ({ reference }) => reference },
        { heading: "Started on", kind: "day", cell: ({ startedOn }) => startedOn },
        { heading: "Left on", kind: "day", cell: ({ leftOn }) => leftOn },
      ],
      rows: staff,
    });
  });
