import type { ActionFunctionArgs } from "@remix-run/node";
import { receivePolicy } from "../../policy/receive-policy.server.ts";

/** The upload page's form, sent in the background: the same deed, answered as JSON. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const outcome = await receivePolicy({ request, context, params });
  return Response.json(outcome.received ? { goTo: outcome.goTo } : { problem: outcome.problem }, {
    status: outcome.received ? 200 : outcome.status,
  });
}

/** There is nothing to read at this address. */
export const loader = () => new Response(null, { status: 404 });
