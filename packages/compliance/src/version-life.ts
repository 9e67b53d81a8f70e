/** Where each version of a policy stands on a day, from dated facts: nothing here is stored as a state. */
import { alphabetically } from "./alphabetical-order.ts";
import { addDays, type IsoDate } from "./dates/dates.ts";

export type VersionStepKind =
  /** A person has checked what was read from the document. */
  | "confirmed"
  /** Set aside before anybody approved it: the wrong file, say. */
  | "discarded"
  /** No longer in use, although it was approved and nothing has replaced it. */
  | "withdrawn"
  | "sent_for_review"
  /** Came back from review for changes. */
  | "returned"
  /** An old version, kept to be looked up: it never was and never becomes current here. */
  | "filed_as_history";

export type VersionStatus =
  /** Uploaded and read; nobody has checked what was read. */
  | "draft"
  /** Checked, but not approved and with nobody to approve it. */
  | "not_approved"
  | "in_review"
  /** Approved, to take effect on a later day. */
  | "approved"
  | "current"
  | "superseded"
  | "withdrawn"
  | "discarded"
  | "history";

export interface LifeStep {
  versionId: string;
  kind: VersionStepKind;
}

export interface LifeApproval {
  versionId: string;
  effectiveOn: IsoDate;
  recordedAt: Date;
  /** When somebody said that the approval was recorded by mistake; null while it counts. */
  withdrawnAt: Date | null;
}

/** What has happened to all the versions of one policy. */
export interface PolicyLife {
  /** In the order in which they were recorded. */
  steps: readonly LifeStep[];
  approvals: readonly LifeApproval[];
}

/**
 * The version in force: of those approved, the one that took effect last, on `today` or before. One that was withdrawn
 * or filed as history is never in force; of two that took effect on one day it is the one approved last.
 */
export function currentVersionId(life: PolicyLife, today: IsoDate): string | null {
  return (
    inOrderOfEffect(life).findLast(({ effectiveOn }) => effectiveOn <= today)?.versionId ?? null
  );
}

/**
 * The versions that today or a later day can call current, with the day on which each takes effect, the earliest
 * first. Those that have been replaced by `today` are left out, so no day has two.
 */
export function versionsInForce(
  life: PolicyLife,
  today: IsoDate,
): { versionId: string; effectiveOn: IsoDate }[] {
  const order = inOrderOfEffect(life);
  return order
    .filter(({ effectiveOn }, index) => {
      const next = order[index + 1];
      return !next || (next.effectiveOn > today && next.effectiveOn > effectiveOn);
    })
    .map(({ versionId, effectiveOn }) => ({ versionId, effectiveOn }));
}

/**
 * Every version that was, is or will be in force, the earliest first, with its days: the last is the one before a later
 * version takes its place, and null while none does.
 */
export function daysInForce(
  life: PolicyLife,
): { versionId: string; effectiveOn: IsoDate; lastOn: IsoDate | null }[] {
  const order = inOrderOfEffect(life);
  return order.flatMap(({ versionId, effectiveOn }, index) => {
    const next = order[index + 1];
    const lastOn = next ? addDays(next.effectiveOn, -1) : null;
    return lastOn !== null && lastOn < effectiveOn ? [] : [{ versionId, effectiveOn, lastOn }];
  });
}

export function versionStatus(versionId: string, life: PolicyLife, today: IsoDate): VersionStatus {
  const own = life.steps.filter((step) => step.versionId === versionId);
  const has = (kind: VersionStepKind) => own.some((step) => step.kind === kind);
  if (has("withdrawn")) return "withdrawn";
  if (has("discarded")) return "discarded";
  if (has("filed_as_history")) return "history";
  const approval = approvalInForce(versionId, life.approvals);
  if (!approval) return statusBeforeApproval(own);
  if (approval.effectiveOn > today) return "approved";
  return currentVersionId(life, today) === versionId ? "current" : "superseded";
}

/** The approval of a version that counts: the one recorded last of those that nobody took back, or null. */
export function approvalInForce<Approval extends LifeApproval>(
  versionId: string,
  approvals: readonly Approval[],
): Approval | null {
  return (
    approvals
      .filter((approval) => approval.versionId === versionId && approval.withdrawnAt === null)
      .toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime())
      .at(-1) ?? null
  );
}

/** @param steps of one version that nobody has approved, in the order in which they were recorded */
export function statusBeforeApproval(
  steps: readonly Pick<LifeStep, "kind">[],
): "draft" | "not_approved" | "in_review" {
  if (!steps.some(({ kind }) => kind === "confirmed")) return "draft";
  const review = steps.findLast(({ kind }) => kind === "sent_for_review" || kind === "returned");
  return review?.kind === "sent_for_review" ? "in_review" : "not_approved";
}

/** Every version that counts as approved, the one that takes effect first at the front. */
function inOrderOfEffect({ steps, approvals }: PolicyLife): LifeApproval[] {
  const ended = new Set(
    steps
      .filter(
        ({ kind }) => kind === "withdrawn" || kind === "discarded" || kind === "filed_as_history",
      )
      .map(({ versionId }) => versionId),
  );
  const versionIds = new Set(approvals.map(({ versionId }) => versionId));
  return [...versionIds]
    .filter((versionId) => !ended.has(versionId))
    .flatMap((versionId) => approvalInForce(versionId, approvals) ?? [])
    .toSorted(
      (a, b) =>
        alphabetically(a.effectiveOn, b.effectiveOn) ||
        a.recordedAt.getTime() - b.recordedAt.getTime(),
    );
}
