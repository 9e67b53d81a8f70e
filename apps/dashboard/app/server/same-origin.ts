import type { RequestHandler } from "express";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses every request that could change something unless its Origin is the dashboard's own: a form on another
 * site can send our cookie, but not our Origin.
 *
 * @param publicOrigin the address people use; null when they reach this machine directly, where the Host header tells it
 */
export function requireSameOrigin(publicOrigin: string | null): RequestHandler {
  return (request, response, next) => {
    if (safeMethods.has(request.method)) return next();
    const own = publicOrigin ?? `${request.protocol}://${request.headers.host ?? ""}`;
    if (request.headers.origin === own) return next();
    response
      .status(403)
      .type("text/plain")
      .send(
        "This request came from another site, so nothing was changed. Open the page again and retry.",
      );
  };
}
