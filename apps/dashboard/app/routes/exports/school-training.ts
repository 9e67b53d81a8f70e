import type { LoaderFunctionArgs } from "@remix-run/node";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { STAFF_GROUP_TITLES, STAFF_GROUPS } from "@safeboard/compliance/staff-groups";
import type { TrainingMatrix } from "../../domain-answers.ts";
import { routeId } from "../../request/route-id.ts";
import { filtersOf, oneOfTables, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";
import { countColumns } from "../../training/count-columns.ts";
import { enoughInWords } from "../../training/cell-words.ts";
import { loadMatrix } from "../../training/load-matrix.server.ts";
import { REPORTED_SOURCE, reportedColumns } from "../../training/reported-columns.ts";
import { bandsInWords } from "../../training/training-sentences.ts";
import { standingFilters, type StandingFilter } from "../../training/matrix-filter.ts";

/**
 * A school's training matrix, people by what is asked of them with the day until which it holds; or how many people are
 * in date with each requirement, or were reported to be without saying who.
 */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const { searchParams } = new URL(args.request.url);
    const { page, narrowed } = await loadMatrix(caller, schoolId, searchParams);
    const { people, requirements } = narrowed;
    const group = STAFF_GROUPS.find((each) => each === searchParams.get("group"));
    const known = [
      "Known",
      searchParams.get("known") === "now" ? "as it is known now" : null,
    ] as const;
    return oneOfTables(args.request, {
      people: () =>
        tableAnswer(args.request, {
          title: `Training of ${page.school.name}`,
          source: "Safeboard, from the school’s training records",
          asAt: page.asAt.day,
          filters: filtersOf(
            [
              "Requirement",
              page.requirements.find(({ code }) => code === searchParams.get("requirement"))?.title,
            ],
            ["Staff group", group && STAFF_GROUP_TITLES[group]],
            ["Standing", standingFilters[searchParams.get("standing") as StandingFilter]],
            ["Search", searchParams.get("q")],
            known,
          ),
          columns: [
            { heading: "Name", cell: ({ name }) => name },
            { heading: "Group", cell: (person) => STAFF_GROUP_TITLES[person.group] },
            { heading: "Roles", cell: ({ roles }) => roles.join("; ") },
            ...requirements.map(({ code, title }) => ({
              heading: title,
              cell: ({ cells }: (typeof people)[number]) => {
                const cell = cells[code];
                return cell ? inWords(cell) : "Not asked";
              },
            })),
          ],
          rows: people,
        }),
      requirements: () =>
        tableAnswer(args.request, {
          title: `Training of ${page.school.name} by requirement`,
          source: `Safeboard, from the school’s training records. ${bandsInWords(page.rules)}`,
          asAt: page.asAt.day,
          filters: filtersOf(known),
          columns: [
            { heading: "Requirement", cell: ({ title }) => title },
            ...countColumns(page.rules),
          ],
          rows: page.requirements,
        }),
      reported: () =>
        tableAnswer(args.request, {
          title: `Training of ${page.school.name} in numbers, as reported`,
          source: REPORTED_SOURCE,
          asAt: page.asAt.day,
          filters: filtersOf(known),
          columns: reportedColumns,
          rows: page.reported,
        }),
    });
  });

type Cell = TrainingMatrix["people"][number]["cells"][string];

/** "In date until 3 October 2026 (booked for 1 December 2026)". */
function inWords(cell: Cell): string {
  const { standing, since, until, bookedFor } = cell;
  const ofSchool = enoughInWords(cell);
  if (ofSchool !== null) return ofSchool;
  const day = standing === "expired" ? since : until;
  return [
    standingWords[standing],
    day && `${standing === "expired" ? "on" : "until"} ${formatIsoDate(day)}`,
    bookedFor && `(booked for ${formatIsoDate(bookedFor)})`,
  ]
    .filter(Boolean)
    .join(" ");
}

const standingWords: Readonly<Record<Cell["standing"], string>> = {
  in_date: "In date",
  due: "In time to do it",
  expired: "Expired",
  never_done: "Never done",
  exempt: "Exempt",
};
