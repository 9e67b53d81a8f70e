import type { DomainCaller } from "@safeboard/domain";
import { attempt } from "../request/form-attempt.server.ts";
import { routeId } from "../request/route-id.ts";
import { textIn } from "../request/text-in.ts";
import { typedDay } from "../request/typed-day.ts";

/** Carries out what a form of an action's page asks for. Throws a 400 for what none of them asks. */
export async function takeActionStep(
  { action }: DomainCaller,
  address: { schoolId: string; actionId: string },
  form: FormData,
) {
  const intent = textIn(form, "intent");
  const note = textIn(form, "note");
  switch (intent) {
    case "note":
      return {
        intent,
        mainField: "note",
        outcome: await attempt(() => action.note({ ...address, note })),
      };
    case "postpone": {
      const dueOn = typedDay(form.get("dueOn"));
      return {
        intent,
        mainField: "dueOn",
        outcome: await attempt(() => action.postpone({ ...address, note, dueOn })),
      };
    }
    case "hand-over": {
      const owner = textIn(form, "owner");
      return {
        intent,
        mainField: "owner",
        outcome: await attempt(() => action.handOver({ ...address, note, owner })),
      };
    }
    case "close": {
      const doneOn = typedDay(form.get("doneOn"));
      return {
        intent,
        mainField: "note",
        outcome: await attempt(() => action.close({ ...address, note, doneOn })),
      };
    }
    case "reopen":
      return {
        intent,
        mainField: "note",
        outcome: await attempt(() => action.reopen({ ...address, note })),
      };
    case "detach": {
      const fileId = routeId(textIn(form, "fileId"));
      return {
        intent,
        mainField: undefined,
        outcome: await attempt(() => action.detach({ ...address, fileId })),
      };
    }
    case "take-back":
      return {
        intent,
        mainField: undefined,
        outcome: await attempt(() => action.withdraw(address)),
      };
    default:
      throw new Response(null, { status: 400 });
  }
}
