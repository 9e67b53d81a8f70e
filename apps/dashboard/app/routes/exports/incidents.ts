import type { LoaderFunctionArgs } from "@remix-run/node";
import { formatIsoDate } from "@safeboard/compliance/dates";
import {
  categoryTitle,
  OUTCOMES,
  PLACES,
  PUPIL_BANDS,
  RISK_AREAS,
  SEVERITIES,
  YEAR_GROUPS,
} from "@safeboard/compliance/incidents";
import { incidentFilterIn } from "../../incidents/incident-filter.ts";
import { routeId } from "../../request/route-id.ts";
import { filtersOf, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** A school's incidents as a file, narrowed as the page is. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const filter = incidentFilterIn(new URL(args.request.url).searchParams);
    const { school, today, incidents } = await caller.incident.list({
      schoolId: routeId(args.params["schoolId"]),
      filters: filter,
      all: true,
    });
    return tableAnswer(args.request, {
      title: `Incidents of ${school.name}`,
      source: "Safeboard, from what the school recorded; no names are kept",
      asAt: today,
      filters: filtersOf(
        ["From", filter.from && formatIsoDate(filter.from)],
        ["Until", filter.until && formatIsoDate(filter.until)],
        ["Category", filter.category && categoryTitle(filter.category)],
        ["Area", filter.area && RISK_AREAS.title(filter.area)],
        ["Severity", filter.severity && SEVERITIES.title(filter.severity)],
        ["Year group", filter.yearGroup && YEAR_GROUPS.title(filter.yearGroup)],
        ["Decision", filter.decided && (filter.decided === "yes" ? "Recorded" : "None yet")],
      ),
      columns: [
        { heading: "Day", kind: "day", cell: ({ occurredOn }) => occurredOn },
        { heading: "What happened", cell: ({ category }) => categoryTitle(category) },
        { heading: "Area", cell: ({ riskArea }) => RISK_AREAS.title(riskArea) },
        { heading: "Severity", cell: ({ severity }) => SEVERITIES.title(severity) },
        { heading: "Year group", cell: ({ yearGroup }) => YEAR_GROUPS.title(yearGroup) },
        { heading: "Where", cell: ({ place }) => PLACES.title(place) },
        {
          heading: "Pupils involved",
          cell: ({ pupilsInvolved }) => PUPIL_BANDS.title(pupilsInvolved),
        },
        { heading: "Stands", cell: ({ outcome }) => OUTCOMES.title(outcome) },
        { heading: "Decision recorded", cell: ({ isDecided }) => (isDecided ? "Yes" : "No") },
      ],
      rows: incidents,
    });
  });
