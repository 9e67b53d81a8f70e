import { redirect } from "@remix-run/node";
import type { DomainCaller } from "@safeboard/domain";
import { attempt } from "../request/form-attempt.server.ts";
import { readForm } from "../request/read-form.server.ts";
import { refuseForm } from "../request/refuse-form.server.ts";
import { routeId } from "../request/route-id.ts";
import { textIn } from "../request/text-in.ts";
import { addressWith } from "./arrangement.ts";

/** What the overview's own forms do: save a view, remove one, keep what is shown now. */
export async function arrangeOverview(caller: DomainCaller, request: Request) {
  const parameters = new URL(request.url).searchParams;
  const here = addressWith(parameters, {});
  const done = (what: string) => redirect(`${here}${here.includes("?") ? "&" : "?"}done=${what}`);
  const form = await readForm(request);
  switch (form.get("intent")) {
    case "save-view": {
      const query = here.split("?")[1] ?? "";
      const isShared = form.get("shared") === "yes";
      const outcome = await attempt(() =>
        caller.overview.saveView({ name: textIn(form, "name"), query, isShared }),
      );
      return outcome.done ? done("view-saved") : refuseForm("save-view", form, outcome, "name");
    }
    case "remove-view": {
      const viewId = routeId(textIn(form, "viewId"));
      const outcome = await attempt(() => caller.overview.removeView({ viewId }));
      return outcome.done ? done("view-removed") : refuseForm("save-view", form, outcome);
    }
    case "keep": {
      await caller.overview.keep();
      return done("kept");
    }
    default:
      throw new Response(null, { status: 400 });
  }
}
