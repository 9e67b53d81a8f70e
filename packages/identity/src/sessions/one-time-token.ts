/** Tokens for cookies and one-time links: 256 random bits, of which only the hash is ever stored. */
import { createHash, randomBytes } from "node:crypto";

export interface OneTimeToken {
  /** Goes to the person, in a cookie or a link: 43 characters of base64url. */
  token: string;
  /** Goes to the database: sha256 of the token, in hexadecimal. */
  hash: string;
}

export function newOneTimeToken(): OneTimeToken {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashToken(token) };
}

/** A fast hash is enough here: nobody can guess 256 random bits, however quickly they try. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token, "utf8").digest("hex");
}
