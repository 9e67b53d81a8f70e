import type { LoaderFunctionArgs } from "@remix-run/node";
import { TRPCError } from "@trpc/server";
import { calendarText } from "../asking/calendar-text.server.ts";
import { RateLimit } from "../request/rate-limit.server.ts";

/** A calendar reads every few hours; a household of them, or a school behind one address, still fits. */
const byAddress = new RateLimit(60, 60_000);

/**
 * Somebody's reminders, at their secret address, for a calendar that can't sign in. An address that was ended, that
 * never was and whose membership has ended are answered alike.
 */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const wait = byAddress.secondsToWait(context.address, Date.now());
  if (wait > 0)
    return new Response(null, { status: 429, headers: { "Retry-After": String(wait) } });
  try {
    const caller = context.services.callerFor({ kind: "visitor" });
    const { entries } = await caller.reminder.calendar({ token: params["token"] ?? "" });
    return new Response(calendarText(entries, new URL(request.url).origin), {
      headers: {
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Disposition": 'inline; filename="policy-reviews.ics"',
        "Cache-Control": "private, no-store",
        "X-Robots-Tag": "noindex",
      },
    });
  } catch (error) {
    if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
    return new Response("There is no calendar here.\n", {
      status: 404,
      headers: {
        "Content-Type": "text/plain; charset=utf-8",
        "Cache-Control": "private, no-store",
      },
    });
  }
}
