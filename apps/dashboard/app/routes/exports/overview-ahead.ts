import type { LoaderFunctionArgs } from "@remix-run/node";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { statusWords } from "@safeboard/ui/status";
import { loadAhead } from "../../overview/load-changes.server.ts";
import { filtersOf, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** What turns amber or red by a day to come, one row a turn. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { searchParams } = new URL(args.request.url);
    const { page } = await loadAhead(caller, searchParams);
    return tableAnswer(args.request, {
      title: "What comes at schools",
      source: "Safeboard, from what is known today, if nothing is done",
      asAt: page.today,
      filters: filtersOf(["Until", formatIsoDate(page.until)]),
      columns: [
        { heading: "On", cell: ({ on }) => on },
        { heading: "School", cell: ({ name }) => name },
        { heading: "Measure", cell: ({ title }) => title },
        { heading: "Becomes: status", cell: ({ status }) => statusWords[status] },
        { heading: "Becomes", cell: ({ value }) => value },
        { heading: "What prevents it", cell: ({ nextAction }) => nextAction?.words ?? null },
      ],
      rows: page.turns,
    });
  });
