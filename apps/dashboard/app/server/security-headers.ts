import type { RequestHandler } from "express";
import { randomBytes } from "node:crypto";

/**
 * One nonce a response lets our own scripts run and no others. `style-src-attr` admits the inline styles that
 * charts emit. `same-origin` rather than `no-referrer`, which would turn a form's Origin into "null".
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Sets the security headers of every response, and leaves the nonce in `response.locals.nonce`. */
export function securityHeaders({ https }: { https: boolean }): RequestHandler {
  return (_request, response, next) => {
    const nonce = randomBytes(16).toString("base64url");
    response.locals["nonce"] = nonce;
    response.setHeader("Content-Security-Policy", contentSecurityPolicy(nonce));
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
      "Permissions-Policy",
      "camera=(), geolocation=(), microphone=(), payment=()",
    );
    if (https) response.setHeader("Strict-Transport-Security", "max-age=31536000");
    next();
  };
}
