import type { Answer } from "./browser.ts";

/** What differs from answer to answer is the nonce. @throws when anything else does: times would not be comparable */
export function requireSamePage(page: Answer, other: Answer, from: string): void {
  const withoutNonce = ({ text }: Answer) => text.replaceAll(/nonce="[^"]*"/g, "");
  if (other.status !== 200 || withoutNonce(page) !== withoutNonce(other)) {
    throw new Error(`The page from ${from} is another one.`);
  }
}
