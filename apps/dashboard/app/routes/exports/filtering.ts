import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  CHECK_RESULTS,
  FILTERING_STANDARDS,
  REVIEW_OCCASIONS,
} from "@safeboard/compliance/practice";
import { STATUS_WORDS } from "@safeboard/compliance/statuses";
import {
  isStandingFilter,
  missingMost,
  STANDING_FILTERS,
  statusOf,
} from "../../filtering/across-filter.ts";
import { loadAcross } from "../../filtering/load-across.server.ts";
import { filtersOf, oneOfTables, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";
import { phaseInWords } from "../../school/phase.ts";

/** Schools by standard with when each was reviewed, or how many schools lack each check. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { searchParams } = new URL(args.request.url);
    const { page, schools } = await loadAcross(caller, searchParams);
    const hub = page.schools.find((each) => each.hub?.id === searchParams.get("hub"))?.hub;
    const phase = searchParams.get("phase");
    const status = searchParams.get("status");
    const about = {
      source: "Safeboard, from what schools recorded of their reviews",
      asAt: page.asAt,
      filters: filtersOf(
        ["Academic year", page.academicYear.name],
        ["Hub", hub?.name],
        ["Phase", phase && phaseInWords(phase)],
        ["Standing", isStandingFilter(status) ? STANDING_FILTERS[status] : null],
      ),
    };
    return oneOfTables(args.request, {
      schools: () =>
        tableAnswer(args.request, {
          ...about,
          title: "Filtering reviews by school",
          columns: [
            { heading: "School", cell: ({ name }) => name },
            { heading: "Phase", cell: (school) => school.phase && phaseInWords(school.phase) },
            { heading: "Hub", cell: (school) => school.hub?.name ?? null },
            { heading: "Status", cell: (school) => STATUS_WORDS[statusOf(school)] },
            {
              heading: "Reviewed in the year",
              kind: "day",
              cell: ({ review }) => review?.reviewedOn ?? null,
            },
            {
              heading: "Last reviewed",
              kind: "day",
              cell: ({ standing }) => standing.lastReviewedOn,
            },
            {
              heading: "Why",
              cell: ({ review }) => review && REVIEW_OCCASIONS.title(review.occasion),
            },
            ...FILTERING_STANDARDS.map(({ code, title }) => ({
              heading: title,
              cell: ({ review }: (typeof schools)[number]) =>
                review && CHECK_RESULTS.title(review.standards[code] ?? "not_checked"),
            })),
          ],
          rows: schools,
        }),
      checks: () =>
        tableAnswer(args.request, {
          ...about,
          title: "Filtering checks that are missing most",
          columns: [
            { heading: "Check", cell: ({ asks }) => asks },
            { heading: "Not in place", cell: ({ notInPlace }) => notInPlace },
            { heading: "Partly in place", cell: ({ partly }) => partly },
            { heading: "Not checked", cell: ({ notChecked }) => notChecked },
            { heading: "Schools reviewed", cell: ({ reviewed }) => reviewed },
          ],
          rows: missingMost(schools),
        }),
    });
  });
