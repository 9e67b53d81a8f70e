/** The one thing to do next about a school's policy of some type, or nothing. */
import type { PolicyStandingKind } from "./policy-standing.ts";
import type { PolicyTypeRules } from "./policy-types.ts";
import type { PublicationStanding } from "./publication-standing.ts";
import type { VersionStatus } from "./version-life.ts";

export interface PolicyNextStep {
  code: "confirm" | "approve" | "upload" | "correct" | "publish" | "check_publication";
  words: string;
  /** The version that it is about; null for an upload. */
  versionId: string | null;
}

interface NumberedVersion {
  versionId: string;
  number: number;
}

export interface PolicyAtSchool {
  type: Pick<PolicyTypeRules, "approvedBy" | "onWebsite" | "heldBy">;
  standing: PolicyStandingKind;
  /** The version in force; null without one. */
  current: NumberedVersion | null;
  /** The newest version that is on its way to be approved. */
  pending: (NumberedVersion & { status: VersionStatus }) | null;
  publication: PublicationStanding["kind"];
}

/**
 * What lies waiting comes first: nobody is asked to write a version that is there already. Then reviews, then the
 * website. A policy that the trust holds for all schools asks nothing of a school that has none of its own.
 */
export function policyNextStep({
  type,
  standing,
  current,
  pending,
  publication,
}: PolicyAtSchool): PolicyNextStep | null {
  if (pending) {
    const step = pendingStep(pending, type.approvedBy);
    if (step) return step;
  }
  if (!current) {
    if (type.heldBy === "trust" || pending) return null;
    return { code: "upload", words: "Upload the one you have", versionId: null };
  }
  const { versionId } = current;
  if (!pending && (standing === "overdue" || standing === "due_soon")) {
    return { code: "upload", words: "Review it and upload the new version", versionId: null };
  }
  if (standing === "undated") {
    return { code: "correct", words: "Add the date of its next review", versionId };
  }
  return websiteStep(publication, type.onWebsite, versionId);
}

function pendingStep(
  { versionId, number, status }: NonNullable<PolicyAtSchool["pending"]>,
  approvedBy: string,
): PolicyNextStep | null {
  switch (status) {
    case "draft":
      return { code: "confirm", words: `Check and confirm version ${number}`, versionId };
    case "not_approved":
      return {
        code: "approve",
        words: `Have version ${number} approved: ${approvedBy}`,
        versionId,
      };
    case "in_review":
      return { code: "approve", words: `Record the approval of version ${number}`, versionId };
    default:
      return null;
  }
}

/** What is wrong on the website is put right also where the policy need not be there. */
function websiteStep(
  publication: PublicationStanding["kind"],
  required: boolean,
  versionId: string,
): PolicyNextStep | null {
  switch (publication) {
    case "not_published":
      return required
        ? { code: "publish", words: "Record where it is on your website", versionId }
        : null;
    case "not_checked":
      return required
        ? { code: "check_publication", words: "Look whether the website has this file", versionId }
        : null;
    case "other_file":
    case "not_there":
      return {
        code: "check_publication",
        words: "Put this version on the website and look again",
        versionId,
      };
    case "same_file":
      return null;
  }
}
