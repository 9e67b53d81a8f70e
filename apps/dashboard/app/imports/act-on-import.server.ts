import { redirect } from "@remix-run/node";
import { attempt } from "../request/form-attempt.server.ts";
import { readForm } from "../request/read-form.server.ts";
import { refuseForm } from "../request/refuse-form.server.ts";
import { routeId } from "../request/route-id.ts";
import { textIn } from "../request/text-in.ts";
import { asMember, type RequestArguments } from "../request/visit.server.ts";
import { answersIn } from "./answers-in.ts";
import { importAddress, importsAddress } from "./import-addresses.ts";
import { mappingIn } from "./mapping-in.ts";

/**
 * Does what one of an import's forms asks for.
 *
 * @param schoolId null for the trust's own
 */
export const actOnImport = (args: RequestArguments, schoolId: string | null, id?: string) =>
  asMember(args, async ({ caller }) => {
    const runId = routeId(id);
    const form = await readForm(args.request);
    const intent = textIn(form, "intent");
    const place = { schoolId, runId };
    const here = importAddress(schoolId, runId);
    const deeds: Readonly<Record<string, () => Promise<unknown>>> = {
      mapping: async () => {
        const page = await caller.import.read(place);
        return caller.import.saveMapping({ ...place, ...mappingIn(form, page) });
      },
      reopen: () => caller.import.reopen({ ...place, ...reopeningIn(form) }),
      answers: () => caller.import.answer({ ...place, answers: answersIn(form) }),
      "all-proposed": () => caller.import.answerAll({ ...place, answer: "proposed" }),
      "all-left-out": () => caller.import.answerAll({ ...place, answer: "leave_out" }),
      apply: () => caller.import.applyRows(place),
      withdraw: () => caller.import.withdraw(place),
      cancel: () => caller.import.cancel(place),
    };
    const deed = Object.hasOwn(deeds, intent) ? deeds[intent] : undefined;
    if (!deed) throw new Response(null, { status: 400 });
    const outcome = await attempt(deed);
    if (!outcome.done) return refuseForm(intent, form, outcome);
    throw redirect(intent === "cancel" ? `${importsAddress(schoolId)}?done=cancelled` : here);
  });

function reopeningIn(form: FormData): { sheet: string | null; headingRow: number | null } {
  const row = textIn(form, "headingRow");
  return {
    sheet: textIn(form, "sheet") || null,
    headingRow: /^\d{1,4}$/.test(row) ? Number(row) : null,
  };
}
