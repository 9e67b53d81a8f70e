import type { LoaderFunctionArgs } from "@remix-run/node";
import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { routeId } from "../../request/route-id.ts";
import { filtersOf, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";
import {
  filterStaff,
  STAFF_STANDING_TITLES,
  staffFilterIn,
  staffStanding,
} from "../../staff/staff-filter.ts";

/** Who is on a school's staff list, those who left included unless the page leaves them out. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { school, staff } = await caller.staff.list({
      schoolId: routeId(args.params["schoolId"]),
    });
    const today = args.context.services.today();
    const filter = staffFilterIn(new URL(args.request.url).searchParams);
    return tableAnswer(args.request, {
      title: `Staff of ${school.name}`,
      source: "Safeboard, from the school’s staff register",
      asAt: today,
      filters: filtersOf(
        ["Standing", filter.standing && STAFF_STANDING_TITLES[filter.standing]],
        ["Staff group", filter.group && STAFF_GROUP_TITLES[filter.group]],
        ["Search", filter.words],
      ),
      columns: [
        { heading: "Name", cell: ({ name }) => name },
        {
          heading: "Standing",
          cell: (person) => STAFF_STANDING_TITLES[staffStanding(person, today)],
        },
        { heading: "Group", cell: ({ group }) => STAFF_GROUP_TITLES[group] },
        { heading: "Work email", cell: ({ email }) => email },
        { heading: "Reference", cell: ({ reference }) => reference },
        { heading: "Started on", kind: "day", cell: ({ startedOn }) => startedOn },
        { heading: "Left on", kind: "day", cell: ({ leftOn }) => leftOn },
      ],
      rows: filterStaff(staff, filter, today),
    });
  });
