import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirementColumns } from "../../training/requirement-columns.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** What training is asked of whom in the trust, for how long, and on whose word. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { requirements } = await caller.training.requirements();
    return tableAnswer(args.request, {
      title: "Training requirements",
      source: "Safeboard, from national guidance and what the trust has decided",
      asAt: args.context.services.today(),
      filters: [],
      columns: requirementColumns,
      rows: requirements,
    });
  });
