/** The cookie that carries a session's token between the browser and the dashboard. */

export interface SessionCookie {
  readonly name: string;
  /** What follows the value and its expiry in every Set-Cookie header. */
  readonly attributes: string;
  /** The Set-Cookie header that hands the token over; it ends with the session's absolute end. */
  issue(session: { token: string; expiresAt: Date }): string;
  /** The Set-Cookie header that takes the token away. */
  clear(): string;
  /** The token in a request's Cookie header, or null. */
  read(cookieHeader: string | null): string | null;
}

/** Exactly what newOneTimeToken makes: anything else was not issued here. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/**
 * With `secure` (every real site) the name begins with `__Host-`: browsers then accept it only over
 * HTTPS, for the whole site and no other host, so a neighbouring subdomain can't plant a session.
 */
export function sessionCookie({ secure }: { secure: boolean }): SessionCookie {
  const name = secure ? "__Host-safeboard" : "safeboard";
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  const header = (value: string, expires: Date) =>
    `${name}=${value}; Expires=${expires.toUTCString()}; ${attributes}`;

  return {
    name,
    attributes,
    issue: ({ token, expiresAt }) => header(token, expiresAt),
    clear: () => header("", new Date(0)),
    read(cookieHeader) {
      for (const pair of (cookieHeader ?? "").split(";")) {
        const equals = pair.indexOf("=");
        if (equals === -1 || pair.slice(0, equals).trim() !== name) continue;
        const value = pair.slice(equals + 1).trim();
        return TOKEN.test(value) ? value : null;
      }
      return null;
    },
  };
}
