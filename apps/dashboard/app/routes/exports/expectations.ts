import type { LoaderFunctionArgs } from "@remix-run/node";
import { FORCES } from "@safeboard/compliance/expectations";
import { isListed, statusFilters, type StatusFilter } from "../../expectations/across-filter.ts";
import {
  forceInWords,
  setVersionInWords,
  statusInWords,
} from "../../expectations/expectation-words.ts";
import { filtersOf, oneOfTables, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";
import { phaseInWords } from "../../school/phase.ts";

/** Schools by the expectations of a set as far as they are listed, or which of them are missing where. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { searchParams } = new URL(args.request.url);
    const setId = searchParams.get("set");
    const page = await caller.expectation.acrossSchools(setId ? { setId } : {});
    const mostMissingFirst = page.expectations.filter((each) => isListed(each, searchParams));
    const listed = mostMissingFirst.toSorted((one, other) =>
      one.id.localeCompare(other.id, "en", { numeric: true }),
    );
    const force = FORCES.find((each) => each === searchParams.get("force"));
    const about = {
      source: `${page.set.name}, ${setVersionInWords(page.set.version)}, held against each school’s online safety policy by Safeboard`,
      asAt: page.asAt,
      filters: filtersOf(
        ["How binding", force && forceInWords(force)],
        ["Expectations", statusFilters[searchParams.get("status") as StatusFilter]],
      ),
    };
    return oneOfTables(args.request, {
      schools: () =>
        tableAnswer(args.request, {
          title: "Expectations by school",
          ...about,
          columns: [
            { heading: "School", cell: ({ name }) => name },
            { heading: "Phase", cell: ({ phase }) => phase && phaseInWords(phase) },
            { heading: "Met", cell: ({ score }) => score.met + score.metElsewhere },
            { heading: "Asked of it", cell: ({ score }) => score.applicable },
            ...listed.map(({ id, statement }) => ({
              heading: `${id}: ${statement}`,
              cell: ({ cells }: (typeof page.schools)[number]) => {
                const cell = cells[id];
                return cell ? statusInWords(cell.status) : "Not asked of this school";
              },
            })),
          ],
          rows: page.schools,
        }),
      missing: () =>
        tableAnswer(args.request, {
          ...about,
          title: "What is missing where",
          columns: [
            { heading: "Expectation", cell: ({ id }) => id },
            { heading: "What it asks", cell: ({ statement }) => statement },
            { heading: "How binding", cell: (each) => forceInWords(each.force) },
            { heading: "Schools", cell: () => page.schools.length },
            { heading: "Met", cell: ({ counts }) => counts.met + counts.metElsewhere },
            { heading: "Partly", cell: ({ counts }) => counts.partly },
            { heading: "Missing", cell: ({ counts }) => counts.missing },
            {
              heading: "Missing or partly at",
              cell: ({ lacking }) =>
                lacking
                  .map(({ name, status }) => (status === "partly_met" ? `${name} (partly)` : name))
                  .join("; "),
            },
          ],
          rows: mostMissingFirst,
        }),
    });
  });
