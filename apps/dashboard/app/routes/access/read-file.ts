import type { LoaderFunctionArgs } from "@remix-run/node";
import { attachment } from "../../request/attachment.ts";
import { foundByLink, neverIndexed } from "../../request/found-by-link.server.ts";

/** The file behind a personal link. Always a download: a school's HTML must not run on our pages. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { acknowledgement } = context.services.callerFor({ kind: "visitor" });
  const token = params["token"] ?? "";
  const file = await foundByLink(() => acknowledgement.fileByLink({ token }));
  if (!file) return new Response(null, { status: 404, headers: neverIndexed });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      ...neverIndexed,
      "Content-Type": file.mediaType,
      "Content-Length": String(file.bytes.byteLength),
      "Content-Disposition": attachment(file.name),
      "Cache-Control": "private, no-store",
    },
  });
}
