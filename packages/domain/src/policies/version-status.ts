/** Where each version of a policy stands, from its dated steps. */
import type { VersionStepKind } from "@safeboard/database/tables/policies";

export type VersionStatus = "draft" | "current" | "superseded" | "discarded" | "withdrawn";

interface Step {
  versionId: string;
  kind: VersionStepKind;
}

/** The current version is the one confirmed last of those confirmed and not withdrawn, or null. */
export function currentVersionId(steps: readonly Step[]): string | null {
  const withdrawn = new Set(ofKind(steps, "withdrawn"));
  return ofKind(steps, "confirmed").findLast((versionId) => !withdrawn.has(versionId)) ?? null;
}

/** @param steps every step of the policy's versions, in the order in which they were recorded */
export function versionStatus(versionId: string, steps: readonly Step[]): VersionStatus {
  if (ofKind(steps, "withdrawn").includes(versionId)) return "withdrawn";
  if (ofKind(steps, "discarded").includes(versionId)) return "discarded";
  if (!ofKind(steps, "confirmed").includes(versionId)) return "draft";
  return currentVersionId(steps) === versionId ? "current" : "superseded";
}

function ofKind(steps: readonly Step[], kind: VersionStepKind): string[] {
  return steps.filter((step) => step.kind === kind).map((step) => step.versionId);
}
