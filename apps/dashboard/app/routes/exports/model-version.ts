import type { LoaderFunctionArgs } from "@remix-run/node";
import { EXPECTATION_STATUS_WORDS } from "@safeboard/compliance/expectations";
import { driftInWords, PUSH_STANDING_WORDS } from "@safeboard/compliance/push-standing";
import { routeId } from "../../request/route-id.ts";
import { oneOfTables, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** What each school made of a model, or how many expectations one version's text meets. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { model, version, schools, expectations } = await caller.model.read({
      modelId: routeId(args.params["modelId"]),
      modelVersionId: routeId(args.params["modelVersionId"]),
    });
    const about = { asAt: args.context.services.today(), filters: [] };
    return oneOfTables(args.request, {
      schools: () =>
        tableAnswer(args.request, {
          ...about,
          title: `What each school made of ${model.name}`,
          source: "Safeboard, from what the schools answered and the versions that they approved",
          columns: [
            { heading: "School", cell: ({ name }) => name },
            { heading: "Answer", cell: ({ push }) => PUSH_STANDING_WORDS[push.standing] },
            { heading: "Version sent", cell: ({ push }) => push.number },
            { heading: "Sent on", kind: "day", cell: ({ push }) => push.pushedOn },
            { heading: "Asked for by", kind: "day", cell: ({ push }) => push.dueOn },
            { heading: "Follows version", cell: ({ follows }) => follows?.number ?? null },
            {
              heading: "Drift from the model",
              cell: ({ follows }) => follows && driftInWords(follows.drift),
            },
            { heading: "Passages", cell: ({ follows }) => follows?.drift.passages ?? null },
            { heading: "Changed", cell: ({ follows }) => follows?.drift.changed ?? null },
            { heading: "Missing", cell: ({ follows }) => follows?.drift.missing ?? null },
            { heading: "Its own", cell: ({ follows }) => follows?.drift.added ?? null },
          ],
          rows: schools.flatMap(({ name, model: sent }) => (sent ? [{ name, ...sent }] : [])),
        }),
      expectations: () =>
        tableAnswer(args.request, {
          ...about,
          title: `Expectations met by ${model.name}, version ${version.number}`,
          source: "Safeboard, from the text of the model",
          columns: [
            { heading: "Set", cell: ({ name }) => name },
            { heading: EXPECTATION_STATUS_WORDS.met, cell: ({ counts }) => counts.met },
            {
              heading: EXPECTATION_STATUS_WORDS.partly_met,
              cell: ({ counts }) => counts.partly_met,
            },
            { heading: EXPECTATION_STATUS_WORDS.not_found, cell: ({ counts }) => counts.not_found },
          ],
          rows: expectations,
        }),
    });
  });
