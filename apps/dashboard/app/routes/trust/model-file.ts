import type { LoaderFunctionArgs } from "@remix-run/node";
import { attachment } from "../../request/attachment.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

/** A model's file as the trust uploaded it, byte for byte, and always as a download. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { bytes, name, mediaType } = await caller.model.file({
      modelVersionId: routeId(args.params["modelVersionId"]),
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
