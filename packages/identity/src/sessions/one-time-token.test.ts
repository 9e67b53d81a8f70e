import { expect, test } from "vitest";
import { hashToken, newOneTimeToken } from "./one-time-token.ts";

test("a token carries 256 bits and fits in a link without escaping", () => {
  const { token } = newOneTimeToken();
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  expect(encodeURIComponent(token)).toBe(token);
});

test("the stored hash is sha256 in hexadecimal, and is not the token", () => {
  expect(hashToken("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  const { token, hash } = newOneTimeToken();
  expect(hash).toBe(hashToken(token));
  expect(hash).not.toContain(token);
});

test("no two tokens are alike", () => {
  const tokens = Array.from({ length: 1000 }, () => newOneTimeToken().token);
  expect(new Set(tokens).size).toBe(1000);
});
