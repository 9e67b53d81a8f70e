import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileAnswer } from "../../request/file-answer.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

/** A model's file as the trust uploaded it. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) =>
    fileAnswer(await caller.model.file({ modelVersionId: routeId(args.params["modelVersionId"]) })),
  );
