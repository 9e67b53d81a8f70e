import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

/** A model without a version named: its newest that the reader may see. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const modelId = routeId(args.params["modelId"]);
    const { version } = await caller.model.read({ modelId });
    return redirect(`/models/${modelId}/versions/${version.id}`);
  });
