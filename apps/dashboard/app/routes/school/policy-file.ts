import type { LoaderFunctionArgs } from "@remix-run/node";
import { attachment } from "../../request/attachment.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

/** The file as it was uploaded, byte for byte. Always a download: a school's HTML must not run on our pages. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { bytes, name, mediaType } = await caller.policy.file({
      schoolId: routeId(args.params["schoolId"]),
      versionId: routeId(args.params["versionId"]),
    });
    return new Response(new Uint8Array(bytes), {
      headers: {
        "Content-Type": mediaType,
        "Content-Length": String(bytes.byteLength),
        "Content-Disposition": attachment(name),
        "Cache-Control": "private, no-store",
      },
    });
  });
