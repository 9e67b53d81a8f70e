import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileAnswer } from "../../request/file-answer.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

/** A file that shows something, as it was attached: always a download. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) =>
    fileAnswer(
      await caller.practice.file({
        schoolId: routeId(args.params["schoolId"]),
        evidenceId: routeId(args.params["evidenceId"]),
        fileId: routeId(args.params["fileId"]),
      }),
    ),
  );
