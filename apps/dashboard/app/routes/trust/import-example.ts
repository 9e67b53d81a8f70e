import type { LoaderFunctionArgs } from "@remix-run/node";
import { exampleFile } from "../../imports/example-file.server.ts";
import { importKindIn } from "../../imports/import-kind-code.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** A file as it should be, with invented people, for the trust's lead. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    await caller.import.list({ schoolId: null });
    const about = { acrossSchools: true, today: args.context.services.today() };
    return tableAnswer(args.request, exampleFile(importKindIn(args.request), about));
  });
