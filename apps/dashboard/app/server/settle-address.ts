import type { RequestHandler } from "express";

/** What a browser or a load balancer sends. TRACE would repeat a cookie, and nothing here answers the rest. */
const methods = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]);

/**
 * Leaves one thing that says which site was asked: the Host header. Remix reads X-Forwarded-Host even where no
 * proxy is trusted, and compares a form's Origin with it. What is no address at all is refused here, since it
 * would otherwise fail as a fault of ours.
 *
 * @param publicOrigin the address people use, whatever a proxy makes of the Host header; null when that header tells it
 */
export function settleAddress(publicOrigin: string | null): RequestHandler {
  const publicHost = publicOrigin === null ? null : new URL(publicOrigin).host;
  return (request, response, next) => {
    delete request.headers["x-forwarded-host"];
    if (publicHost !== null) request.headers.host = publicHost;
    if (!methods.has(request.method)) {
      response.status(405).type("text/plain").send("Nothing here answers to that method.");
    } else if (!isAddress(request.headers.host, request.originalUrl)) {
      response.status(400).type("text/plain").send("That is not an address of this site.");
    } else next();
  };
}

function isAddress(host: string | undefined, path: string): boolean {
  if (!path.startsWith("/") || host === undefined || /[\s/\\?#@]/.test(host)) return false;
  return URL.canParse(`http://${host}${path}`);
}
