import type { VersionSummary } from "../domain-answers.ts";

/** Where a version stands, in a word or two for a table. */
export const versionStatusWords: Readonly<Record<VersionSummary["status"], string>> = {
  draft: "To confirm",
  not_approved: "Not approved",
  in_review: "In review",
  approved: "Approved for later",
  current: "Current",
  superseded: "Replaced",
  withdrawn: "Withdrawn",
  history: "Kept as history",
  discarded: "Set aside",
};

/** "The online safety policy": a type's name inside a sentence. */
export const policyInSentence = (name: string): string =>
  /^[A-Z]{2}/u.test(name)
    ? `${name} policy`
    : `${name.charAt(0).toLowerCase()}${name.slice(1)} policy`;
