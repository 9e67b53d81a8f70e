import { workerInWords } from "../bulk-upload/worker-in-words.ts";
import type { ImportPage } from "../domain-answers.ts";
import { routeId } from "../request/route-id.ts";
import { asMember, type RequestArguments } from "../request/visit.server.ts";
import { isColumnsStep } from "./columns-step.ts";
import { choicesOf, chosenIn, rowsOf } from "./rows-shown.ts";

const underWay = new Set<ImportPage["state"]>([
  "receiving",
  "opening",
  "checking",
  "applying",
  "withdrawing",
]);

/**
 * One import with what its page shows of its rows.
 *
 * @param schoolId null for the trust's own
 */
export const loadImport = (args: RequestArguments, schoolId: string | null, id?: string) =>
  asMember(args, async ({ actor, caller }) => {
    const runId = routeId(id);
    const run = await caller.import.read({ schoolId, runId });
    const parameters = new URL(args.request.url).searchParams;
    const choices = isColumnsStep(run, parameters) ? [] : choicesOf(run);
    const shown = chosenIn(parameters, choices);
    const after = afterIn(parameters);
    const place = { schoolId, runId, ...(after !== null && { after }) };
    const isUnderWay = underWay.has(run.state);
    const last = isUnderWay ? await args.context.services.lastBackgroundWork() : null;
    return {
      run,
      isOwnSchool: actor.scope === "school",
      shown,
      isFirstPage: after === null,
      questions: shown === "asked" ? await caller.import.questions(place) : null,
      rows:
        shown === null || shown === "asked" ? null : await caller.import.rows(rowsOf(shown, place)),
      waiting: isUnderWay ? workerInWords(last, new Date()) : null,
    };
  });

/** What a page of an import is given. */
export type LoadedImport = Awaited<ReturnType<typeof loadImport>>;

function afterIn(parameters: URLSearchParams): number | null {
  const after = parameters.get("after");
  return after !== null && /^-?\d{1,8}$/.test(after) ? Number(after) : null;
}
