import type { ErrorRequestHandler } from "express";

/**
 * Answers what went wrong before or outside Remix, in one sentence: Express would show the way to the mistake
 * wherever NODE_ENV isn't set.
 */
export const plainErrors: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const status = statusOf(error);
  if (status === 500) console.error(error);
  // Half an answer has gone out: Express ends the connection.
  if (response.headersSent) return next(error);
  response
    .status(status)
    .set("Cache-Control", "no-store")
    .type("text/plain")
    .send(
      status === 500 ? "Something went wrong on our side." : "There is nothing at this address.",
    );
};

/** Express and its file server put the status on what they throw. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && "status" in error ? error.status : 500;
  return typeof status === "number" && status >= 400 && status < 500 ? status : 500;
}
