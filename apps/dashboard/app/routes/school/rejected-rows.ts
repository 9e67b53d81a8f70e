import type { LoaderFunctionArgs } from "@remix-run/node";
import { rejectedFile } from "../../imports/rejected-file.server.ts";
import { routeId } from "../../request/route-id.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** The rejected rows of an import, to be put right and imported. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const runId = routeId(args.params["runId"]);
    const run = await caller.import.read({ schoolId, runId });
    const { headings } = await caller.import.rows({ schoolId, runId, limit: 1 });
    const today = args.context.services.today();
    return tableAnswer(args.request, rejectedFile(caller, run, { headings, today }));
  });
