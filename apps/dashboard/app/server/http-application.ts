import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express } from "express";
import { fileURLToPath } from "node:url";
import type { Configuration } from "./configuration.ts";
import { drainBody } from "./drain-body.ts";
import { plainErrors } from "./plain-errors.ts";
import { requireSameOrigin } from "./same-origin.ts";
import { securityHeaders } from "./security-headers.ts";
import type { Services } from "./services.ts";
import { settleAddress } from "./settle-address.ts";

const clientFolder = fileURLToPath(new URL("../../build/client", import.meta.url));

/** The dashboard over HTTP: its files, its security headers, and its Remix routes. */
export function httpApplication(
  configuration: Pick<Configuration, "publicOrigin" | "trustedProxies" | "secureCookies">,
  services: Services,
  build: ServerBuild,
): Express {
  const application = express();
  application.disable("x-powered-by");
  application.set("trust proxy", configuration.trustedProxies);
  application.use(securityHeaders({ https: configuration.secureCookies }));
  application.use(settleAddress(configuration.publicOrigin));
  application.use(drainBody);
  application.use(compression());
  application.use(
    "/assets",
    express.static(`${clientFolder}/assets`, { immutable: true, maxAge: "1y", fallthrough: false }),
  );
  application.use(express.static(clientFolder, { maxAge: "1h" }));
  application.use(requireSameOrigin(configuration.publicOrigin));
  application.use((_request, response, next) => {
    // Pages hold a trust's data: no shared cache, and none on a shared machine after sign-out.
    response.setHeader("Cache-Control", "no-store");
    next();
  });
  application.all(
    "*",
    createRequestHandler({
      build,
      getLoadContext: (request, response) => ({
        services,
        nonce: String(response.locals["nonce"]),
        address: request.ip ?? "unknown",
      }),
    }),
  );
  application.use(plainErrors);
  return application;
}
