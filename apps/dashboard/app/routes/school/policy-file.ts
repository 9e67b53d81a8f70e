import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileAnswer } from "../../request/file-answer.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

/** The file as it was uploaded. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) =>
    fileAnswer(
      await caller.policy.file({
        schoolId: routeId(args.params["schoolId"]),
        versionId: routeId(args.params["versionId"]),
      }),
    ),
  );
