import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileAnswer } from "../../request/file-answer.ts";
import { foundByLink, neverIndexed } from "../../request/found-by-link.server.ts";

/** The file behind a personal link. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { acknowledgement } = context.services.callerFor({ kind: "visitor" });
  const token = params["token"] ?? "";
  const file = await foundByLink(() => acknowledgement.fileByLink({ token }));
  if (!file) return new Response(null, { status: 404, headers: neverIndexed });
  return fileAnswer(file, neverIndexed);
}
