import { tableAnswer } from "../request/table-answer.server.ts";
import { asMember, type RequestArguments } from "../request/visit.server.ts";
import { routeId } from "../request/route-id.ts";
import { importStateInWords } from "./import-heading.ts";
import { rowsFile } from "./export-rows.server.ts";

/**
 * A unit's imports, the newest first, as a file.
 *
 * @param schoolId null for the trust's own
 */
export const exportImports = (args: RequestArguments, schoolId: string | null) =>
  asMember(args, async ({ caller }) => {
    const { school, runs } = await caller.import.list({ schoolId });
    return tableAnswer(args.request, {
      title: school ? `Imports of ${school.name}` : "Imports of the trust",
      source: "Safeboard, from the files that were imported",
      asAt: args.context.services.today(),
      filters: [],
      columns: [
        { heading: "File", cell: ({ fileName }) => fileName },
        { heading: "What it is", cell: ({ kindTitle }) => kindTitle },
        { heading: "How far it is", cell: importStateInWords },
        { heading: "New", cell: ({ counts }) => counts?.new ?? null },
        { heading: "Changed", cell: ({ counts }) => counts?.changed ?? null },
        { heading: "Leavers", cell: ({ counts }) => counts?.leaver ?? null },
        { heading: "Unchanged", cell: ({ counts }) => counts?.unchanged ?? null },
        { heading: "Rejected", cell: ({ counts }) => counts?.rejected ?? null },
        { heading: "To answer", cell: ({ counts }) => counts?.asked ?? null },
        { heading: "Begun", cell: ({ startedAt }) => startedAt },
        { heading: "Begun by", cell: ({ startedBy }) => startedBy },
      ],
      rows: runs,
    });
  });

/**
 * The rows of one import that the address shows, as a file.
 *
 * @param schoolId null for the trust's own
 */
export const exportRows = (args: RequestArguments, schoolId: string | null, id?: string) =>
  asMember(args, async ({ caller }) => {
    const runId = routeId(id);
    const run = await caller.import.read({ schoolId, runId });
    const { headings } = await caller.import.rows({ schoolId, runId, limit: 1 });
    const parameters = new URL(args.request.url).searchParams;
    const today = args.context.services.today();
    return tableAnswer(args.request, rowsFile(caller, run, { headings, parameters, today }));
  });
