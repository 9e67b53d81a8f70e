import type { RequestHandler } from "express";

/**
 * Reads what is still coming of a body that was answered before its end, and throws it away: an upload whose
 * session has ended gets its redirect at once, but a browser that is cut off while it sends shows an error of its own.
 */
export const drainBody: RequestHandler = (request, response, next) => {
  response.on("finish", () => {
    if (request.readableEnded) return;
    request.removeAllListeners("data");
    request.resume();
  });
  next();
};
