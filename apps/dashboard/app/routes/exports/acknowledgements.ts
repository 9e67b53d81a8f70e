import type { LoaderFunctionArgs } from "@remix-run/node";
import { statusWords } from "@safeboard/ui/status";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** How many of those asked have confirmed that they have read a policy, by school. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { rows } = await caller.acknowledgement.acrossSchools();
    return tableAnswer(args.request, {
      title: "Who has read the policies",
      source: "Safeboard, from the confirmations of the versions in force",
      asAt: args.context.services.today(),
      filters: [],
      columns: [
        { heading: "School", cell: ({ school }) => school.name },
        { heading: "Policy", cell: ({ policyName }) => policyName },
        { heading: "Version", cell: ({ number }) => number },
        { heading: "Status", cell: ({ status }) => statusWords[status] },
        { heading: "Required", cell: ({ counts }) => counts.required },
        { heading: "Confirmed", cell: ({ counts }) => counts.confirmed },
        { heading: "Overdue", cell: ({ counts }) => counts.overdue },
      ],
      rows,
    });
  });
