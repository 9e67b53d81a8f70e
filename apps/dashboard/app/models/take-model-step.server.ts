import { redirect } from "@remix-run/node";
import { attempt } from "../request/form-attempt.server.ts";
import { readForm } from "../request/read-form.server.ts";
import { refuseForm } from "../request/refuse-form.server.ts";
import { routeId } from "../request/route-id.ts";
import { textIn } from "../request/text-in.ts";
import { typedDay } from "../request/typed-day.ts";
import { asMember, type RequestArguments } from "../request/visit.server.ts";
import { recipientsIn } from "./send-form.tsx";

interface ModelArguments extends RequestArguments {
  params: { modelId?: string; modelVersionId?: string };
}

/** Publishes, sends, takes back or retires, as the form of a model's page asks. */
export const takeModelStep = (args: ModelArguments) =>
  asMember(args, async ({ caller }) => {
    const modelId = routeId(args.params.modelId);
    const modelVersionId = routeId(args.params.modelVersionId);
    const here = `/models/${modelId}/versions/${modelVersionId}`;
    const form = await readForm(args.request);
    switch (form.get("intent")) {
      case "publish": {
        const change = form.get("change");
        const decided: { change?: "material" | "minor" } =
          change === "material" || change === "minor" ? { change } : {};
        const reason = textIn(form, "reason");
        const outcome = await attempt(() =>
          caller.model.publish({ modelVersionId, ...decided, reason }),
        );
        return outcome.done
          ? redirect(`${here}?done=published`)
          : refuseForm("publish", form, outcome, "reason");
      }
      case "send": {
        const typed = textIn(form, "dueOn").trim();
        const outcome = await attempt(() =>
          caller.model.push({
            modelVersionId,
            to: recipientsIn(form),
            message: textIn(form, "message"),
            ...(typed !== "" && { dueOn: typedDay(typed) }),
          }),
        );
        if (!outcome.done) return refuseForm("send", form, outcome, "to");
        const done = outcome.value.pushed.length > 0 ? "sent" : "left_out";
        return redirect(`${here}?done=${done}`);
      }
      case "take-back": {
        const schoolId = routeId(textIn(form, "schoolId"));
        const pushId = routeId(textIn(form, "pushId"));
        const outcome = await attempt(() => caller.model.withdrawPush({ schoolId, pushId }));
        return outcome.done
          ? redirect(`${here}?done=taken_back`)
          : refuseForm("take-back", form, outcome);
      }
      case "retire": {
        const outcome = await attempt(() => caller.model.retire({ modelId }));
        return outcome.done
          ? redirect(`${here}?done=retired`)
          : refuseForm("retire", form, outcome);
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });
