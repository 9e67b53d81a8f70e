import { data } from "@remix-run/node";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";

/**
 * The one place where the domain's errors become HTTP. Answers (redirects, responses) and faults that nobody
 * foresaw pass through as they are; a fault ends as a 500 without its details.
 */
export function httpError(error: unknown): unknown {
  if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") return error;
  return data({ message: error.message }, { status: getHTTPStatusCodeFromError(error) });
}
