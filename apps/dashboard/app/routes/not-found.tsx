import type { LoaderFunctionArgs } from "@remix-run/node";
import { asSignedIn } from "../request/visit.server.ts";

/** Addresses that don't exist look like those that somebody may not see. */
export const loader = (args: LoaderFunctionArgs) =>
  asSignedIn(args, async () => {
    throw new Response(null, { status: 404 });
  });

export default function NotFound() {
  return null;
}
