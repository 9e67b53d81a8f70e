import type { LoaderFunctionArgs } from "@remix-run/node";
import { routeId } from "../request/route-id.ts";
import { asMember } from "../request/visit.server.ts";

/** What the form of a new plan or lesson begins with: about the case that the address names, if it names one. */
export const loadPlanDraft = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const caseId = new URL(args.request.url).searchParams.get("case");
    return {
      draft: await caller.plan.draft({
        schoolId: routeId(args.params["schoolId"]),
        caseId: caseId === null ? null : routeId(caseId),
      }),
      isOwnSchool: actor.scope === "school",
    };
  });
