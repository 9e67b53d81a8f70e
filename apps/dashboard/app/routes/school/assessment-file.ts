import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileAnswer } from "../../request/file-answer.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

/** A file of a technology's assessment, as it was attached: always a download. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) =>
    fileAnswer(
      await caller.technology.file({
        schoolId: routeId(args.params["schoolId"]),
        assessmentId: routeId(args.params["assessmentId"]),
        fileId: routeId(args.params["assessmentFileId"]),
      }),
    ),
  );
