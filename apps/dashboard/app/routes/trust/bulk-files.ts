import type { ActionFunctionArgs } from "@remix-run/node";
import { receiveBulkUpload } from "../../bulk-upload/receive-bulk-upload.server.ts";

/** The form for many files, sent in the background: the same deed, answered as JSON. */
export async function action({ request, context }: ActionFunctionArgs) {
  const outcome = await receiveBulkUpload({ request, context });
  return Response.json(outcome.received ? { goTo: outcome.goTo } : { problem: outcome.problem }, {
    status: outcome.received ? 200 : outcome.status,
  });
}

/** There is nothing to read at this address. */
export const loader = () => new Response(null, { status: 404 });
