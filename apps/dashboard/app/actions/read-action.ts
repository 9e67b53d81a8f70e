import type { ActionOrigin } from "@safeboard/compliance/actions";
import { textIn } from "../request/text-in.ts";
import { typedDay } from "../request/typed-day.ts";

/** A new action from its form. */
export function readAction(form: FormData) {
  return {
    title: textIn(form, "title"),
    detail: textIn(form, "detail"),
    owner: textIn(form, "owner"),
    dueOn: typedDay(form.get("dueOn")),
    ...originIn(textIn(form, "raisedFrom"), textIn(form, "subject")),
  };
}

/** What an action is raised from, as a form or an address says it; the domain refuses what there isn't. */
export function originIn(
  from: string | null,
  subject: string | null,
): { raisedFrom: ActionOrigin; subject: string | null } {
  return { raisedFrom: (from || "itself") as ActionOrigin, subject: subject || null };
}
