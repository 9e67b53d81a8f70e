import type { LoaderFunctionArgs } from "@remix-run/node";
import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { filtersOf, oneOfTables, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";
import { countColumns } from "../../training/count-columns.ts";
import { loadAcross } from "../../training/load-across.server.ts";
import { REPORTED_SOURCE, reportedColumns } from "../../training/reported-columns.ts";
import { bandsInWords } from "../../training/training-sentences.ts";

/** Coverage by school and requirement, by requirement, or by staff group, or what was reported in numbers, with the people of each percentage. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { searchParams } = new URL(args.request.url);
    const { page } = await loadAcross(caller, searchParams);
    const { asAt, rules, requirements, schools, byGroup, reported, hubs, groups } = page;
    const nameOf = new Map(schools.map(({ id, name }) => [id, name]));
    const chosen = groups.find((each) => each === searchParams.get("group"));
    const about = {
      source: `Safeboard, from each school’s training records. ${bandsInWords(rules)}`,
      asAt: asAt.day,
      filters: filtersOf(
        ["Hub", hubs.find(({ id }) => id === searchParams.get("hub"))?.name],
        ["Staff group", chosen && STAFF_GROUP_TITLES[chosen]],
        ["Known", searchParams.get("known") === "now" ? "as it is known now" : null],
      ),
    };
    return oneOfTables(args.request, {
      schools: () =>
        tableAnswer(args.request, {
          ...about,
          title: "Training by school and requirement",
          columns: [
            { heading: "School", cell: ({ of }) => of.name },
            { heading: "Requirement", cell: ({ title }) => title },
            ...countColumns(rules),
          ],
          rows: byRequirement(schools),
        }),
      requirements: () =>
        tableAnswer(args.request, {
          ...about,
          title: "Training by requirement",
          columns: [{ heading: "Requirement", cell: ({ title }) => title }, ...countColumns(rules)],
          rows: requirements.map(({ title, total }) => ({ title, counted: total })),
        }),
      groups: () =>
        tableAnswer(args.request, {
          ...about,
          title: "Training by staff group and requirement",
          columns: [
            { heading: "Staff group", cell: ({ of }) => STAFF_GROUP_TITLES[of.group] },
            { heading: "Requirement", cell: ({ title }) => title },
            ...countColumns(rules),
          ],
          rows: byRequirement(byGroup),
        }),
      reported: () =>
        tableAnswer(args.request, {
          ...about,
          source: REPORTED_SOURCE,
          title: "Training in numbers, as reported",
          columns: [
            { heading: "School", cell: ({ schoolId }) => nameOf.get(schoolId) ?? "" },
            ...reportedColumns,
          ],
          rows: reported,
        }),
    });

    /** A row for each requirement that is asked of a school or group. */
    function byRequirement<Each extends { cells: (typeof schools)[number]["cells"] }>(
      all: readonly Each[],
    ) {
      return all.flatMap((of) =>
        requirements.flatMap(({ code, title }) => {
          const counted = of.cells[code];
          return counted ? [{ of, title, counted }] : [];
        }),
      );
    }
  });
