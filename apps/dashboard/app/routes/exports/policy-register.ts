import type { LoaderFunctionArgs } from "@remix-run/node";
import { cycleInWords } from "../../policy/fact-labels.ts";
import { requirePermission } from "../../request/permission.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** The trust's types of policy, and how many schools have each. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    // As the page: to the board and to schools it doesn't exist.
    if (actor.scope === "board") throw new Response(null, { status: 404 });
    requirePermission(actor, "compare", "policyType");
    const { types } = await caller.policy.register();
    return tableAnswer(args.request, {
      title: "Register of policies",
      source: "Safeboard, from the trust’s register and the versions that schools have approved",
      asAt: args.context.services.today(),
      filters: [],
      columns: [
        { heading: "Policy", cell: ({ name }) => name },
        { heading: "Schools: overdue", cell: ({ counts }) => counts.overdue },
        { heading: "Schools: due soon", cell: ({ counts }) => counts.due_soon },
        { heading: "Schools: in date", cell: ({ counts }) => counts.in_date },
        { heading: "Schools: no date", cell: ({ counts }) => counts.undated },
        { heading: "Schools: none", cell: ({ counts }) => counts.none },
        {
          heading: "Reviewed",
          cell: ({ reviewMonths }) =>
            reviewMonths === null ? "As the school decides" : cycleInWords(reviewMonths),
        },
        { heading: "Approved by", cell: ({ approvedBy }) => approvedBy },
        {
          heading: "On the website",
          cell: ({ onWebsite }) => (onWebsite ? "Yes" : "Not asked for"),
        },
        {
          heading: "Held by",
          cell: ({ heldBy }) => (heldBy === "school" ? "Each school" : "The trust, for all"),
        },
        { heading: "In use", cell: ({ retired }) => (retired ? "No" : "Yes") },
      ],
      rows: types,
    });
  });
