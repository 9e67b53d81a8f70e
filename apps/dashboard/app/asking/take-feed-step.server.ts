import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { attempt } from "../request/form-attempt.server.ts";
import { ownOrigin } from "../request/own-origin.ts";
import { readForm } from "../request/read-form.server.ts";
import { refuseForm } from "../request/refuse-form.server.ts";
import { routeId } from "../request/route-id.ts";
import { asMember } from "../request/visit.server.ts";

/** Makes or ends the visitor's own calendar address, from whichever page offers it. */
export const takeFeedStep = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { schoolId } = args.params;
    // Where the visitor sees no page, there is no form on it either.
    if (schoolId !== undefined) await caller.reminder.list({ schoolId: routeId(schoolId) });
    const form = await readForm(args.request);
    switch (form.get("intent")) {
      case "make-feed": {
        const { token } = await caller.reminder.makeFeed();
        // The address is in this one answer and nowhere else: only its hash is kept.
        return data({ url: `${ownOrigin(args.request)}/calendar/${token}` });
      }
      case "revoke-feed": {
        const outcome = await attempt(() => caller.reminder.revokeFeed());
        const { pathname } = new URL(args.request.url);
        return outcome.done
          ? redirect(`${pathname}?done=ended`)
          : refuseForm("revoke-feed", form, outcome);
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });
