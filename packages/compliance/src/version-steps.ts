/** What can be done next with a version of a policy, by where it stands: for the forms of its page, and for what refuses. */
import type { VersionStatus } from "./version-life.ts";

export type VersionDeed =
  | "correct"
  | "confirm"
  | "send_for_review"
  | "return_from_review"
  | "approve"
  | "withdraw_approval"
  | "publish"
  | "check_publication"
  | "withdraw"
  | "file_as_history"
  | "discard";

const possible: Readonly<Record<VersionStatus, readonly VersionDeed[]>> = {
  draft: ["correct", "confirm", "file_as_history", "discard"],
  not_approved: ["correct", "send_for_review", "approve", "file_as_history", "discard"],
  in_review: ["correct", "approve", "return_from_review", "discard"],
  approved: ["correct", "publish", "check_publication", "withdraw_approval", "withdraw"],
  current: ["correct", "publish", "check_publication", "withdraw_approval", "withdraw"],
  superseded: ["correct", "withdraw_approval", "withdraw"],
  withdrawn: [],
  // What was filed by mistake is set aside, so that its file can be uploaded afresh.
  history: ["correct", "discard"],
  discarded: [],
};

/**
 * @param isPublished whether an address on the website is recorded: only then is there something to check
 * @returns what can be done, what is to be done first at the front
 */
export function possibleDeeds(
  status: VersionStatus,
  { isPublished }: { isPublished: boolean },
): VersionDeed[] {
  const deeds = possible[status].filter((deed) => deed !== "check_publication" || isPublished);
  return isPublished
    ? deeds.toSorted(
        (a, b) => Number(b === "check_publication") - Number(a === "check_publication"),
      )
    : deeds;
}

export const canBe = (deed: VersionDeed, status: VersionStatus): boolean =>
  possible[status].includes(deed);

/** Where a version stands, to follow "Version 3": "is approved, to take effect later". */
export const STANDING_WORDS: Readonly<Record<VersionStatus, string>> = {
  draft: "has not been checked and confirmed yet",
  not_approved: "has been checked, and nobody has approved it yet",
  in_review: "is in review",
  approved: "is approved, to take effect later",
  current: "is the current policy",
  superseded: "was replaced by a later version",
  withdrawn: "was withdrawn",
  history: "is kept as history",
  discarded: "was set aside",
};
