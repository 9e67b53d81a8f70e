import type { LoaderFunctionArgs } from "@remix-run/node";
import { stateInWords } from "../../bulk-upload/bulk-upload-table.tsx";
import { requirePermission } from "../../request/permission.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** The trust's uploads of many files. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    // As the page: to the board it doesn't exist.
    if (actor.scope === "board") throw new Response(null, { status: 404 });
    requirePermission(actor, "upload", "bulkUpload");
    return tableAnswer(args.request, {
      title: "Uploads of many policies",
      source: "Safeboard, from the lists of files that the trust has uploaded",
      asAt: args.context.services.today(),
      filters: [],
      columns: [
        { heading: "Policy", cell: ({ kindName }) => kindName },
        { heading: "Begun", cell: ({ startedAt }) => startedAt },
        { heading: "Begun by", cell: ({ startedBy }) => startedBy },
        { heading: "How far it is", cell: ({ state }) => stateInWords[state] },
        { heading: "Files", cell: ({ files }) => files },
      ],
      rows: await caller.bulkUpload.list(),
    });
  });
