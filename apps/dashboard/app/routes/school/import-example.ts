import type { LoaderFunctionArgs } from "@remix-run/node";
import { exampleFile } from "../../imports/example-file.server.ts";
import { importKindIn } from "../../imports/import-kind-code.ts";
import { routeId } from "../../request/route-id.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** A file as it should be, with invented people, for those who may import at the school. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    await caller.import.list({ schoolId: routeId(args.params["schoolId"]) });
    const about = { acrossSchools: false, today: args.context.services.today() };
    return tableAnswer(args.request, exampleFile(importKindIn(args.request), about));
  });
