import type { ActionFunctionArgs } from "@remix-run/node";
import { receiveImport } from "../../imports/receive-import.server.ts";
import { routeId } from "../../request/route-id.ts";

/** The form for an import's file, sent in the background: the same deed, answered as JSON. */
export async function action(args: ActionFunctionArgs) {
  const outcome = await receiveImport(args, routeId(args.params["schoolId"]));
  return outcome.received
    ? Response.json({ goTo: outcome.goTo })
    : Response.json({ problem: outcome.problem }, { status: outcome.status });
}

/** There is nothing to read at this address. */
export const loader = () => new Response(null, { status: 404 });
