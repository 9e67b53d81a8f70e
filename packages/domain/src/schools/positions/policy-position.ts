import type { PolicyText, SchoolPosition } from "@safeboard/compliance/school-position";
import type { Transaction } from "@safeboard/database/actor";
import { request as policyRequest } from "@safeboard/database/tables/policies";
import { and, eq, inArray, isNull, or } from "drizzle-orm";
import {
  type CheckedTextsLoaded,
  JUDGED_KIND,
  loadCheckedTexts,
} from "../../expectations/load-checked-texts.ts";
import type { CurrentPolicyKept } from "../../policies/load-current-policies.ts";
import { atSchools, type WantedSchools } from "../at-school.ts";
import { loadOpenVersions } from "../load-open-versions.ts";
import type { PartOfPosition, RegisteredSchool } from "./registered-schools.ts";

/** Each school's policy on online safety, what is on its way to become it, and what its texts say. */
export async function loadPolicyPosition(
  transaction: Transaction,
  wanted: WantedSchools,
  current: Promise<readonly CurrentPolicyKept[]>,
): Promise<
  PartOfPosition<"askedForPolicy" | "policy" | "text" | "awaitingConfirmation" | "awaitingApproval">
> {
  const [kept, asked, open, checked] = await Promise.all([
    current,
    selectAsked(transaction, wanted),
    loadOpenVersions(transaction, wanted),
    loadCheckedTexts(transaction, wanted.trustId, current),
  ]);
  const judged = kept.filter(({ kind }) => kind === JUDGED_KIND);
  const policyOf = new Map(judged.map((own) => [own.schoolId, currentPolicy(own)]));
  const askedSchools = new Set(asked.map(({ schoolId }) => schoolId));
  return (school) => ({
    askedForPolicy: askedSchools.has(school.id),
    policy: policyOf.get(school.id) ?? null,
    text: textOf(school, checked),
    awaitingConfirmation: open.get(school.id)?.awaitingConfirmation ?? null,
    awaitingApproval: open.get(school.id)?.awaitingApproval ?? null,
  });
}

/** Who was asked for the policy that the measures are about; what else a school was asked for doesn't count here. */
function selectAsked(transaction: Transaction, wanted: WantedSchools) {
  return transaction
    .select({ schoolId: policyRequest.schoolId })
    .from(policyRequest)
    .where(
      and(
        atSchools(policyRequest, wanted),
        isNull(policyRequest.withdrawnAt),
        or(
          eq(policyRequest.subject, "online_safety_policy"),
          and(
            inArray(policyRequest.subject, ["policy", "review"]),
            eq(policyRequest.about, JUDGED_KIND),
          ),
        ),
      ),
    );
}

function currentPolicy({ facts, ...version }: CurrentPolicyKept): SchoolPosition["policy"] {
  return {
    policyId: version.policyId,
    versionId: version.versionId,
    versionNumber: version.versionNumber,
    confirmedAt: version.confirmedOn,
    title: facts.title?.value ?? null,
    adopted: facts.adopted,
    lastReviewed: facts.lastReviewed,
    nextReview: facts.nextReview,
    approvingBody: facts.approvingBody?.value ?? null,
    guidance: facts.guidance,
  };
}

/** What the school's texts say: its policy on online safety first, then what else it and the trust have. */
function textOf(
  { id, ...school }: RegisteredSchool,
  { sets, textsAt, forAllSchools }: CheckedTextsLoaded,
): PolicyText {
  const texts = textsAt.get(id) ?? [];
  return {
    own: texts.find(({ kind }) => kind === JUDGED_KIND)?.findings ?? null,
    others: [...texts.filter(({ kind }) => kind !== JUDGED_KIND), ...forAllSchools],
    sets,
    school: { phase: school.phase, schoolType: school.schoolType },
  };
}
