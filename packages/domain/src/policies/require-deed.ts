import { canBe, STANDING_WORDS, type VersionDeed } from "@safeboard/compliance/version-steps";
import { Conflict } from "../errors.ts";
import type { LoadedVersion } from "./load-version.ts";

const DEED_WORDS: Readonly<Record<VersionDeed, string>> = {
  correct: "corrected",
  confirm: "confirmed",
  send_for_review: "sent for review",
  return_from_review: "returned from review",
  approve: "approved",
  withdraw_approval: "taken back to before its approval",
  publish: "published",
  check_publication: "looked for on the website",
  withdraw: "withdrawn",
  file_as_history: "filed as history",
  discard: "set aside",
};

/** Ends with Conflict, in words for the person, when where the version stands doesn't allow the deed. */
export function requireDeed(
  { version, status }: Pick<LoadedVersion, "version" | "status">,
  deed: VersionDeed,
): void {
  if (canBe(deed, status)) return;
  throw new Conflict(
    `Version ${version.number} ${STANDING_WORDS[status]}, so it can’t be ${DEED_WORDS[deed]}.`,
  );
}
