import type { LoaderFunctionArgs } from "@remix-run/node";
import { FORCES } from "@safeboard/compliance/expectations";
import { isListed, statusFilters, type StatusFilter } from "../../expectations/across-filter.ts";
import {
  forceInWords,
  setVersionInWords,
  statusInWords,
} from "../../expectations/expectation-words.ts";
import { filtersOf, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";
import { phaseInWords } from "../../school/phase.ts";

/** Schools by the expectations of a set, as far as they are listed. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { searchParams } = new URL(args.request.url);
    const setId = searchParams.get("set");
    const page = await caller.expectation.acrossSchools(setId ? { setId } : {});
    const listed = page.expectations
      .filter((each) => isListed(each, searchParams))
      .toSorted((one, other) => one.id.localeCompare(other.id, "en", { numeric: true }));
    const force = FORCES.find((each) => each === searchParams.get("force"));
    return tableAnswer(args.request, {
      title: "Expectations by school",
      source: `${page.set.name}, ${setVersionInWords(page.set.version)}, held against each school’s online safety policy by Safeboard`,
      asAt: page.asAt,
      filters: filtersOf(
        ["Force", force && forceInWords(force)],
        ["Expectations", statusFilters[searchParams.get("status") as StatusFilter]],
      ),
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
    });
  });
