import type { LoaderFunctionArgs } from "@remix-run/node";
import { PUSH_STANDING_WORDS } from "@safeboard/compliance/push-standing";
import { cycleInWords } from "../../policy/fact-labels.ts";
import { standingOf } from "../../policy/policy-standing.tsx";
import { versionStatusWords } from "../../policy/version-words.ts";
import { routeId } from "../../request/route-id.ts";
import { oneOfTables, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** Every type of policy and where the school stands with it, or the models that the trust sent it. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const [{ school, policies }, models] = await Promise.all([
      caller.policy.list({ schoolId }),
      caller.model.ofSchool({ schoolId }),
    ]);
    return oneOfTables(args.request, {
      policies: () =>
        tableAnswer(args.request, {
          title: `Policies of ${school.name}`,
          source:
            "Safeboard, from the trust’s register and the versions that the school has uploaded",
          asAt: args.context.services.today(),
          filters: [],
          columns: [
            { heading: "Policy", cell: ({ type }) => type.name },
            {
              heading: "Reviewed",
              cell: ({ type }) =>
                type.reviewMonths === null ? null : cycleInWords(type.reviewMonths),
            },
            {
              heading: "Held by",
              cell: ({ type }) => (type.heldBy === "trust" ? "The trust, for all" : "The school"),
            },
            { heading: "Where it stands", cell: (policy) => standingOf(policy).words },
            { heading: "Review due", kind: "day", cell: ({ standing }) => standing.dueOn },
            { heading: "Version in force", cell: ({ current }) => current?.number ?? null },
            { heading: "Approved by", cell: ({ current }) => current?.approval?.body ?? null },
            {
              heading: "Approved on",
              kind: "day",
              cell: ({ current }) => current?.approval?.approvedOn ?? null,
            },
            { heading: "Version to come", cell: ({ pending }) => pending?.number ?? null },
            {
              heading: "Where that one stands",
              cell: ({ pending }) => pending && versionStatusWords[pending.status],
            },
            { heading: "Web address", cell: ({ webAddress }) => webAddress },
            { heading: "What to do next", cell: ({ next }) => next?.words ?? null },
          ],
          rows: policies,
        }),
      models: () =>
        tableAnswer(args.request, {
          title: `Model policies sent to ${school.name}`,
          source: "Safeboard, from the trust’s models and what the school answered",
          asAt: args.context.services.today(),
          filters: [],
          columns: [
            { heading: "Model", cell: ({ name }) => name },
            { heading: "Policy", cell: ({ typeName }) => typeName },
            { heading: "Version", cell: ({ push }) => push.number },
            { heading: "Answer", cell: ({ push }) => PUSH_STANDING_WORDS[push.standing] },
            { heading: "Asked for by", kind: "day", cell: ({ push }) => push.dueOn },
          ],
          rows: models.filter(({ push }) => push.standing !== "taken_back"),
        }),
    });
  });
