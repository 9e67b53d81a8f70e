import { data, type ActionFunctionArgs } from "@remix-run/node";
import { receivePolicy } from "../../policy/receive-policy.server.ts";

/** The upload page's form, sent in the background: the same deed, answered as JSON. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const outcome = await receivePolicy({ request, context, params });
  return Response.json(outcome.received ? { goTo: outcome.goTo } : { problem: outcome.problem }, {
    status: outcome.received ? 200 : outcome.status,
  });
}

export const loader = () => data(null, 404);
