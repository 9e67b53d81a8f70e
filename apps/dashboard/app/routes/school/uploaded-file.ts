import type { ActionFunctionArgs } from "@remix-run/node";
import { receivePolicy } from "../../policy/receive-policy.server.ts";

/** The upload page's form, sent in the background: the same deed, answered as JSON. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const outcome = await receivePolicy({ request, context, params });
  if (outcome.received) return Response.json({ goTo: outcome.goTo });
  const { problem, there, status } = outcome;
  return Response.json({ problem, there }, { status });
}

/** There is nothing to read at this address. */
export const loader = () => new Response(null, { status: 404 });
