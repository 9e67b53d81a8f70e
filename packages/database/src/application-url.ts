import { hkdfSync } from "node:crypto";
import { applicationRole } from "./role-names.ts";

/**
 * The address at which the application logs in.
 *
 * Without `appUrl` it is the owner's with the application's role and a password derived from the
 * owner's, so that several processes agree on it and nobody has to keep a second secret.
 * @throws when it can't be derived because the owner's URL holds no password.
 */
export function applicationUrl(ownerUrl: string, options: { appUrl?: string | undefined } = {}) {
  if (options.appUrl !== undefined) {
    if (decodeURIComponent(new URL(options.appUrl).username) !== applicationRole) {
      throw new Error(`The application's database URL must log in as ${applicationRole}.`);
    }
    return options.appUrl;
  }
  const url = new URL(ownerUrl);
  url.username = applicationRole;
  url.password = derivedPassword(ownerUrl);
  return url.href;
}

/** The password in the application's URL, for the migration that sets it. */
export function applicationPassword(appUrl: string): string {
  return decodeURIComponent(new URL(appUrl).password);
}

function derivedPassword(ownerUrl: string): string {
  const secret = decodeURIComponent(new URL(ownerUrl).password);
  if (secret === "") {
    throw new Error(
      `The owner's database URL holds no password, so none can be derived for ${applicationRole}. ` +
        `Set DATABASE_APP_URL to the address at which the application is to log in.`,
    );
  }
  const key = hkdfSync("sha256", secret, "", "safeboard application role", 24);
  return Buffer.from(key).toString("base64url");
}
