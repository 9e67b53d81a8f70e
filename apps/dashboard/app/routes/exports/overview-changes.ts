import type { LoaderFunctionArgs } from "@remix-run/node";
import { statusWords } from "@safeboard/ui/status";
import { changeInWords, changeRows } from "../../overview/change-table.tsx";
import { loadChanges } from "../../overview/load-changes.server.ts";
import { momentInWords } from "../../overview/moment-words.ts";
import { filtersOf, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** What stands otherwise than on an earlier day, one row a cell. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { searchParams } = new URL(args.request.url);
    const { page } = await loadChanges(caller, searchParams);
    return tableAnswer(args.request, {
      title: "What changed at schools",
      source: "Safeboard, from what each school has recorded and uploaded",
      asAt: page.today,
      filters: filtersOf(["Against", momentInWords(page.since)]),
      columns: [
        { heading: "School", cell: ({ name }) => name },
        { heading: "Change", cell: changeInWords },
        { heading: "Measure", cell: ({ cell }) => cell?.title ?? null },
        { heading: "In particular", cell: ({ cell }) => cell?.parts.join("; ") || null },
        { heading: "Then: status", cell: ({ cell }) => cell && statusWords[cell.before.status] },
        { heading: "Then", cell: ({ cell }) => cell?.before.value ?? null },
        { heading: "Today: status", cell: ({ cell }) => cell && statusWords[cell.after.status] },
        { heading: "Today", cell: ({ cell }) => cell?.after.value ?? null },
      ],
      rows: changeRows(page.changes),
    });
  });
