import type { LoaderFunctionArgs } from "@remix-run/node";
import { readArrangement } from "../../overview/arrangement.ts";
import { filtersOf, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";
import { phaseInWords } from "../../school/phase.ts";
import { statusWords, type StatusName } from "@safeboard/ui/status";

/** Schools by measures, as the overview shows them. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { searchParams } = new URL(args.request.url);
    const overview = await caller.overview.read(readArrangement(searchParams));
    const { measures, rows, asAt, facets } = overview;
    const hub = facets.hubs.find(({ value }) => value === searchParams.get("hub"));
    const phase = facets.phases.find(({ value }) => value === searchParams.get("phase"));
    return tableAnswer(args.request, {
      title: "Overview of schools",
      source: "Safeboard, from what each school has recorded and uploaded",
      asAt,
      filters: filtersOf(
        ["Status", statusWords[searchParams.get("status") as StatusName]],
        ["Phase", phase && phaseInWords(phase.label)],
        ["Hub", hub?.label],
        ["Local authority", searchParams.get("authority")],
        ["Search", searchParams.get("q")],
      ),
      columns: [
        { heading: "School", cell: ({ name }) => name },
        { heading: "Phase", cell: (row) => row.phase && phaseInWords(row.phase) },
        { heading: "Pupils", cell: ({ pupils }) => pupils },
        { heading: "Hub", cell: ({ hub: itsHub }) => itsHub?.name ?? null },
        ...measures.flatMap(({ id, title }) => [
          {
            heading: `${title}: status`,
            cell: ({ cells }: (typeof rows)[number]) => statusWords[cells[id].status],
          },
          { heading: title, cell: ({ cells }: (typeof rows)[number]) => cells[id].value },
        ]),
      ],
      rows,
    });
  });
