import type { LoaderFunctionArgs } from "@remix-run/node";
import { ACTION_ORIGINS } from "@safeboard/compliance/actions";
import { readActionFilter, SHOWN_WORDS } from "../../actions/action-filter.ts";
import { actionStandingInWords } from "../../actions/action-status.tsx";
import { routeId } from "../../request/route-id.ts";
import { filtersOf, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** What all schools have to do, as the page narrows it. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const parameters = new URL(args.request.url).searchParams;
    const filter = readActionFilter(parameters);
    const school = parameters.get("school");
    const { today, schools, actions } = await caller.action.list({
      ...filter,
      ...(school && { schoolId: routeId(school) }),
    });
    return tableAnswer(args.request, {
      title: "Actions of the schools",
      source: "Safeboard, from the actions that were raised",
      asAt: today,
      filters: filtersOf(
        ["Show", SHOWN_WORDS[filter.show]],
        ["Who does it", filter.owner],
        ["School", schools.find(({ schoolId }) => schoolId === school)?.name],
      ),
      columns: [
        { heading: "School", cell: ({ schoolName }) => schoolName },
        { heading: "Action", cell: ({ title }) => title },
        { heading: "More about it", cell: ({ detail }) => detail },
        { heading: "From", cell: ({ raisedFrom }) => ACTION_ORIGINS.title(raisedFrom) },
        { heading: "Who does it", cell: ({ standing }) => standing.owner },
        { heading: "Due", kind: "day", cell: ({ standing }) => standing.dueOn },
        { heading: "Put off", cell: ({ standing }) => standing.postponed },
        { heading: "Where it stands", cell: ({ standing }) => actionStandingInWords(standing) },
        { heading: "Raised on", kind: "day", cell: ({ raisedOn }) => raisedOn },
        { heading: "Raised by", cell: ({ raisedBy }) => raisedBy },
        { heading: "Closed by", cell: ({ closedBy }) => closedBy },
        { heading: "What was done", cell: ({ whatWasDone }) => whatWasDone },
      ],
      rows: actions,
    });
  });
