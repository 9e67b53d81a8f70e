import {
  databaseVariables,
  databaseWanted,
  EnvironmentInvalid,
  readEnvironment,
} from "@safeboard/database/environment";
import type { DatabaseWanted } from "@safeboard/database/prepare";
import { z } from "zod";

const environment = databaseVariables.extend({
  PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  SAFEBOARD_ORIGIN: z.url({ protocol: /^https$/ }).optional(),
  SAFEBOARD_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  SAFEBOARD_TODAY: z.iso.date().optional(),
  SAFEBOARD_DEMONSTRATION: z.enum(["when-empty", "never"]).optional(),
});

/** What the dashboard was told at boot. Nothing else in the product reads the environment. */
export interface Configuration extends DatabaseWanted {
  /** 3000 unless asked otherwise. */
  port: number;
  /** In production a proxy expects us on the port; elsewhere the next free one will do. */
  portIsFixed: boolean;
  /** The address people use, when it isn't this machine's own (a reverse proxy's). */
  publicOrigin: string | null;
  /** How many reverse proxies stand in front, for the caller's true address. */
  trustedProxies: number;
  /** Cookies are `__Host-` and Secure. */
  secureCookies: boolean;
  /** Whether an empty database is filled with the demonstration trust. */
  demonstrateWhenEmpty: boolean;
  /** A fixed day for demonstrations and end-to-end tests; null is the real one. */
  fixedToday: string | null;
}

/** @throws EnvironmentInvalid in words that name the variable */
export function readConfiguration(
  variables: Readonly<Record<string, string | undefined>>,
): Configuration {
  const data = readEnvironment(environment, variables);
  const publicOrigin = data.SAFEBOARD_ORIGIN ? new URL(data.SAFEBOARD_ORIGIN).origin : null;
  // Without SAFEBOARD_ORIGIN this is somebody's own machine: a demonstration, cookies without HTTPS.
  // A production set-up can't get there by mistake, because behind a proxy every form is refused.
  const production = publicOrigin !== null;
  if (data.SAFEBOARD_TRUSTED_PROXIES > 0 && !production) {
    throw new EnvironmentInvalid(
      "With SAFEBOARD_TRUSTED_PROXIES, SAFEBOARD_ORIGIN must be the https:// address that people use: sign-in cookies and forms depend on it.",
    );
  }
  return {
    ...databaseWanted(data),
    port: data.PORT ?? 3000,
    portIsFixed: production,
    publicOrigin,
    trustedProxies: data.SAFEBOARD_TRUSTED_PROXIES,
    secureCookies: production,
    fixedToday: data.SAFEBOARD_TODAY ?? null,
    demonstrateWhenEmpty:
      (data.SAFEBOARD_DEMONSTRATION ?? (production ? "never" : "when-empty")) === "when-empty",
  };
}
