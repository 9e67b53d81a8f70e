import type { LoaderFunctionArgs } from "@remix-run/node";
import { statusWords, type StatusName } from "@safeboard/ui/status";
import { chosenColumns, readOverviewAsked } from "../../overview/arrangement.ts";
import { momentInWords } from "../../overview/moment-words.ts";
import { type OverviewLine, overviewLines } from "../../overview/overview-lines.ts";
import { sizesInWords } from "../../overview/overview-filters.tsx";
import { filtersOf, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";
import { phaseInWords } from "../../school/phase.ts";

/** Schools by measures, exactly as the overview shows them: its day, its filters, its order, its columns, its subtotals. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { searchParams } = new URL(args.request.url);
    const overview = await caller.overview.read(readOverviewAsked(searchParams).input);
    const { rows, asAt, moment, facets } = overview;
    const columns = chosenColumns(overview, searchParams);
    const ofHub = facets.hubs.find(({ value }) => value === searchParams.get("hub"));
    const ofPhase = facets.phases.find(({ value }) => value === searchParams.get("phase"));
    return tableAnswer(args.request, {
      title: "Overview of schools",
      source: "Safeboard, from what each school has recorded and uploaded",
      asAt,
      filters: filtersOf(
        ["Shown", moment.when === "today" ? null : momentInWords(moment)],
        ["Status", statusWords[searchParams.get("status") as StatusName]],
        ["Phase", ofPhase && phaseInWords(ofPhase.label)],
        ["Hub", ofHub?.label],
        ["Local authority", searchParams.get("authority")],
        ["Size", sizesInWords[searchParams.get("size") ?? ""]],
        ["Search", searchParams.get("q")],
      ),
      columns: [
        { heading: "School", cell: ({ name }) => name },
        { heading: "Phase", cell: ({ phase }) => phase && phaseInWords(phase) },
        { heading: "Pupils", cell: ({ pupils }) => pupils },
        { heading: "Hub", cell: ({ hub }) => hub },
        ...columns.flatMap(
          ({ id, title }): { heading: string; cell: (line: OverviewLine) => string }[] => [
            { heading: `${title}: status`, cell: ({ status }: OverviewLine) => status(id) },
            { heading: title, cell: ({ value }: OverviewLine) => value(id) },
          ],
        ),
      ],
      rows: overviewLines(rows, { isByHub: searchParams.get("by") === "hub" }),
    });
  });
