/** The versions of schools' online safety policies that are on their way: uploaded, and approved by nobody yet. */
import type { IsoDate } from "@safeboard/compliance/dates";
import type { SchoolPosition } from "@safeboard/compliance/school-position";
import { statusBeforeApproval } from "@safeboard/compliance/version-life";
import type { Transaction } from "@safeboard/database/actor";
import { policy, policyVersion, versionStep } from "@safeboard/database/tables/policies";
import { approval } from "@safeboard/database/tables/policy-life";
import { and, asc, desc, eq, inArray, isNull, notInArray, sql } from "drizzle-orm";
import { atSchools, type WantedSchools } from "./at-school.ts";

export type OpenVersions = Pick<SchoolPosition, "awaitingConfirmation" | "awaitingApproval">;

/**
 * Of each school the newest version that waits for somebody to confirm it, and the newest that waits for approval. What
 * is newer than the other counts: a draft makes an older version's approval no longer urgent.
 */
export async function loadOpenVersions(
  transaction: Transaction,
  wanted: WantedSchools,
): Promise<ReadonlyMap<string, OpenVersions>> {
  const [policies, versions, steps] = await Promise.all([
    transaction
      .select({ id: policy.id })
      .from(policy)
      .where(and(atSchools(policy, wanted), eq(policy.kind, "online_safety"))),
    selectOpen(transaction, wanted),
    selectSteps(transaction, wanted),
  ]);
  const judged = new Set(policies.map(({ id }) => id));
  const stepsOf = Map.groupBy(steps, ({ versionId }) => versionId);
  const open = new Map<string, OpenVersions>();
  for (const { schoolId, policyId, versionId, uploadedOn } of versions) {
    if (!judged.has(policyId) || open.has(schoolId)) continue;
    const own = stepsOf.get(versionId) ?? [];
    const status = statusBeforeApproval(own);
    const since = own.at(-1)?.on ?? uploadedOn;
    open.set(
      schoolId,
      status === "draft"
        ? { awaitingConfirmation: { versionId, uploadedOn } }
        : { awaitingApproval: { versionId, since, inReview: status === "in_review" } },
    );
  }
  return open;
}

/** Neither approved nor out of use, the newest of each school first. */
function selectOpen(transaction: Transaction, wanted: WantedSchools) {
  const approved = transaction
    .select({ id: approval.versionId })
    .from(approval)
    .where(and(atSchools(approval, wanted), isNull(approval.withdrawnAt)));
  const ended = transaction
    .select({ id: versionStep.versionId })
    .from(versionStep)
    .where(
      and(
        atSchools(versionStep, wanted),
        inArray(versionStep.kind, ["discarded", "withdrawn", "filed_as_history"]),
      ),
    );
  return transaction
    .select({
      schoolId: policyVersion.schoolId,
      policyId: policyVersion.policyId,
      versionId: policyVersion.id,
      uploadedOn: sql<IsoDate>`to_char(${policyVersion.recordedAt} at time zone 'Europe/London', 'YYYY-MM-DD')`,
    })
    .from(policyVersion)
    .where(
      and(
        atSchools(policyVersion, wanted),
        notInArray(policyVersion.id, approved),
        notInArray(policyVersion.id, ended),
      ),
    )
    .orderBy(asc(policyVersion.schoolId), desc(policyVersion.number));
}

/** What happened to versions that nobody has approved. */
function selectSteps(transaction: Transaction, wanted: WantedSchools) {
  const approved = transaction
    .select({ id: approval.versionId })
    .from(approval)
    .where(and(atSchools(approval, wanted), isNull(approval.withdrawnAt)));
  return transaction
    .select({ versionId: versionStep.versionId, kind: versionStep.kind, on: versionStep.on })
    .from(versionStep)
    .where(
      and(
        atSchools(versionStep, wanted),
        inArray(versionStep.kind, ["confirmed", "sent_for_review", "returned"]),
        notInArray(versionStep.versionId, approved),
      ),
    )
    .orderBy(asc(versionStep.recordedAt));
}
