import type { SchoolPosition } from "../school-position.ts";
import type { Judgement, NextAction } from "./measure.ts";

/**
 * What is to be done with a version that is there already: nobody is asked to write another one while it waits. Null
 * when none does.
 */
export function waitingVersionAction({
  awaitingConfirmation,
  awaitingApproval,
}: SchoolPosition): NextAction | null {
  if (awaitingConfirmation) {
    const { versionId } = awaitingConfirmation;
    return {
      code: "confirm_policy",
      words: "Check what was read and confirm the policy",
      versionId,
    };
  }
  if (!awaitingApproval) return null;
  const { versionId, inReview } = awaitingApproval;
  return {
    code: "approve_policy",
    words: inReview
      ? "Record the approval of the version in review"
      : "Send the new version for review, or record its approval",
    versionId,
  };
}

/**
 * What the policy measures say of a school that has no current policy: one that was never asked is silent, which is
 * no news; one that was asked, or whose upload lies unconfirmed or unapproved, needs action.
 */
export function judgeMissingPolicy(position: SchoolPosition): Judgement {
  const nothing = { since: null, due: null, evidence: [], headline: null };
  if (position.awaitingConfirmation) {
    const { versionId } = position.awaitingConfirmation;
    return {
      ...nothing,
      status: "needs_action",
      value: "Not confirmed",
      detail: "A policy was uploaded and read, but nobody has confirmed yet what was read from it.",
      since: position.awaitingConfirmation.uploadedOn,
      evidence: [{ kind: "policy_version", versionId }],
      nextAction: waitingVersionAction(position),
      headline: { of: "policy", words: "has been uploaded but not confirmed" },
    };
  }
  if (position.awaitingApproval) {
    const { versionId, since, inReview } = position.awaitingApproval;
    return {
      ...nothing,
      status: "needs_action",
      value: inReview ? "In review" : "Not approved",
      detail: inReview
        ? "A policy was checked and sent for review. Until it is approved the school has none in force."
        : "A policy was uploaded and checked, but nobody has approved it, so the school has none in force.",
      since,
      evidence: [{ kind: "policy_version", versionId }],
      nextAction: waitingVersionAction(position),
      headline: { of: "policy", words: "has not been approved" },
    };
  }
  if (position.askedForPolicy) {
    return {
      ...nothing,
      status: "needs_action",
      value: "No policy",
      detail: "The school was asked for its online safety policy and has not uploaded one.",
      nextAction: { code: "upload_policy", words: "Upload the school's online safety policy" },
      headline: { of: "school", words: "has no online safety policy here" },
    };
  }
  return {
    ...nothing,
    status: "not_reported",
    value: "Not reported",
    detail: "The school has not been asked for its online safety policy.",
    nextAction: { code: "ask_for_policy", words: "Ask the school for its policy" },
  };
}

/** For what depends on the policy but is not the policy: one missing policy is one trouble, not several. */
export function judgeUnknownWithoutPolicy(position: SchoolPosition): Judgement {
  const { nextAction } = judgeMissingPolicy(position);
  return {
    status: "not_reported",
    value: "Not reported",
    detail: "This will be known when the school's policy has been uploaded and confirmed.",
    since: null,
    due: null,
    evidence: [],
    nextAction,
    headline: null,
  };
}
