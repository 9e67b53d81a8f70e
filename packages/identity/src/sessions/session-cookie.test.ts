import { expect, test } from "vitest";
import { newOneTimeToken } from "./one-time-token.ts";
import { sessionCookie } from "./session-cookie.ts";

const { token } = newOneTimeToken();
const expiresAt = new Date("2026-09-14T20:00:00Z");

test("over HTTPS the cookie is bound to the host and out of reach of scripts and other sites", () => {
  expect(sessionCookie({ secure: true }).issue({ token, expiresAt })).toBe(
    `__Host-safeboard=${token}; Expires=Mon, 14 Sep 2026 20:00:00 GMT; Path=/; HttpOnly; SameSite=Lax; Secure`,
  );
});

test("on a developer's machine without HTTPS the cookie has a plain name and is not marked secure", () => {
  const cookie = sessionCookie({ secure: false });
  expect(cookie.name).toBe("safeboard");
  expect(cookie.attributes).toBe("Path=/; HttpOnly; SameSite=Lax");
});

test("signing out empties the cookie and lets it expire in the past", () => {
  expect(sessionCookie({ secure: true }).clear()).toMatch(
    /^__Host-safeboard=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; .*Secure$/,
  );
});

test("the token is found among other cookies", () => {
  const cookie = sessionCookie({ secure: true });
  expect(cookie.read(`theme=dark; __Host-safeboard=${token}; a=b`)).toBe(token);
});

test("a cookie of a similar name, an ill-formed token and no cookie at all are no session", () => {
  const cookie = sessionCookie({ secure: true });
  expect(cookie.read(`safeboard=${token}`)).toBeNull();
  expect(cookie.read(`x__Host-safeboard=${token}`)).toBeNull();
  expect(cookie.read("__Host-safeboard=short")).toBeNull();
  expect(cookie.read("__Host-safeboard")).toBeNull();
  expect(cookie.read("")).toBeNull();
  expect(cookie.read(null)).toBeNull();
});
