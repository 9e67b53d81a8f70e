import type { LoaderFunctionArgs } from "@remix-run/node";
import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { statusWords } from "@safeboard/ui/status";
import { filtersOf, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";
import { loadAcross } from "../../training/load-across.server.ts";
import { bandsInWords } from "../../training/training-sentences.ts";

/** Coverage: a row for each school and requirement, with the people whom the percentage is made of. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { searchParams } = new URL(args.request.url);
    const { page } = await loadAcross(caller, searchParams);
    const { asAt, rules, requirements, schools, hubs, groups } = page;
    const group = groups.find((each) => each === searchParams.get("group"));
    return tableAnswer(args.request, {
      title: "Training by school and requirement",
      source: `Safeboard, from each school’s training records. ${bandsInWords(rules)}`,
      asAt: asAt.day,
      filters: filtersOf(
        ["Hub", hubs.find(({ id }) => id === searchParams.get("hub"))?.name],
        ["Staff group", group && STAFF_GROUP_TITLES[group]],
        ["Known", searchParams.get("known") === "now" ? "as it is known now" : null],
      ),
      columns: [
        { heading: "School", cell: ({ school }) => school.name },
        { heading: "Requirement", cell: ({ title }) => title },
        { heading: "Status", cell: ({ counted }) => statusWords[counted.status] },
        { heading: "Per cent in date", cell: ({ counted }) => counted.percent },
        { heading: "Required", cell: ({ counted }) => counted.required },
        { heading: "In date", cell: ({ counted }) => counted.inDate },
        ...rules.expiringDays.map((days) => ({
          heading: `Expire in ${days} days`,
          cell: ({ counted }: { counted: { expiring: Record<number, number> } }) =>
            counted.expiring[days] ?? 0,
        })),
        { heading: "Still in time", cell: ({ counted }) => counted.due },
        { heading: "Expired", cell: ({ counted }) => counted.expired },
        { heading: "Never done", cell: ({ counted }) => counted.neverDone },
        { heading: "Exempt", cell: ({ counted }) => counted.exempt },
      ],
      rows: schools.flatMap((school) =>
        requirements.flatMap(({ code, title }) => {
          const counted = school.cells[code];
          return counted ? [{ school, title, counted }] : [];
        }),
      ),
    });
  });
