import type { LoaderFunctionArgs } from "@remix-run/node";
import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { filtersOf, oneOfTables, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";
import { asAtAsked } from "../../training/as-at-asked.ts";
import { countColumns } from "../../training/count-columns.ts";
import { bandsInWords } from "../../training/training-sentences.ts";

/** How many people are in date with one requirement, by school or by staff group. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const asked = asAtAsked(new URL(args.request.url).searchParams);
    const { asAt, rules, requirement, schools, byGroup } = await caller.training.oneAcrossSchools({
      requirementCode: args.params["requirementCode"] ?? "",
      known: asked.known,
      ...(asked.asAt !== undefined && { asAt: asked.asAt }),
    });
    const about = {
      source: `Safeboard, from each school’s training records. ${bandsInWords(rules)}`,
      asAt: asAt.day,
      filters: filtersOf(
        ["Requirement", requirement.title],
        ["Known", asked.known === "now" ? "as it is known now" : null],
      ),
    };
    return oneOfTables(args.request, {
      schools: () =>
        tableAnswer(args.request, {
          ...about,
          title: `${requirement.title} by school`,
          columns: [
            { heading: "School", cell: ({ name }) => name },
            { heading: "Hub", cell: ({ hub }) => hub?.name ?? null },
            ...countColumns(rules),
          ],
          rows: schools,
        }),
      groups: () =>
        tableAnswer(args.request, {
          ...about,
          title: `${requirement.title} by staff group`,
          columns: [
            { heading: "Staff group", cell: ({ group }) => STAFF_GROUP_TITLES[group] },
            ...countColumns(rules),
          ],
          rows: byGroup,
        }),
    });
  });
