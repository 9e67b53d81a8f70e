import { type PolicyType, policyTypeName } from "@safeboard/compliance/policy-types";
import {
  publicationStanding,
  type PublicationStanding,
} from "@safeboard/compliance/publication-standing";
import { statedApproval, type StatedApproval } from "@safeboard/compliance/stated-approval";
import {
  currentVersionId,
  type VersionStatus,
  type VersionStepKind,
} from "@safeboard/compliance/version-life";
import { canBe, possibleDeeds, type VersionDeed } from "@safeboard/compliance/version-steps";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { policyVersion } from "@safeboard/database/tables/policies";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { countConfirmationsToReset } from "../acknowledgements/count-confirmations-to-reset.ts";
import type { MemberContext } from "../context.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireSchool } from "../schools/require-school.ts";
import type { PolicyAddress } from "./list-policy-steps.ts";
import type { Approval } from "./load-policy-life.ts";
import { loadPolicyTypes } from "./load-policy-types.ts";
import {
  loadPublications,
  type Publication,
  type PublicationCheck,
  publishedBefore,
} from "./load-publications.ts";
import { loadVersion } from "./load-version.ts";
import { proposeChange, type ProposedChange } from "./propose-change.ts";
import type { versionInput } from "./read-policy-version.ts";

type Keyless<Row> = Omit<Row, "trustId" | "schoolId">;

export interface VersionLifePage {
  school: { id: string; name: string };
  kind: string;
  kindName: string;
  /** As the trust's register has it; null for a type that it doesn't have. */
  type: PolicyType | null;
  versionId: string;
  number: number;
  status: VersionStatus;
  file: { name: string; byteLength: number };
  uploadedBy: string;
  uploadedAt: Date;
  steps: { kind: VersionStepKind; on: string; by: string; at: Date; note: string | null }[];
  /** Those taken back too. */
  approvals: Keyless<Approval>[];
  publications: Keyless<Publication>[];
  checks: Keyless<PublicationCheck>[];
  standing: PublicationStanding<Keyless<Publication>, Keyless<PublicationCheck>>;
  /** What can be done next by somebody who may, the likeliest first. */
  deeds: VersionDeed[];
  stated: StatedApproval;
  /** The version that is the school's policy today, when it is another one. */
  inForce: { versionId: string; number: number } | null;
  /** The version that people have read on the website until now; null when none was published. */
  publishedBefore: { versionId: string; number: number; webAddress: string } | null;
  /** Proposed to whoever publishes it after another version; null when there is nothing to decide. */
  change: ProposedChange | null;
  /** How many have confirmed that they read the version before, and would be asked again after a material change. */
  confirmationsToReset: number;
}

/** What has happened to a version, and what can be done next. */
export async function readVersionLife(
  { actor, database, today, now }: MemberContext,
  { schoolId, versionId }: z.infer<typeof versionInput>,
): Promise<VersionLifePage> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const loaded = await loadVersion(transaction, { trustId, schoolId, versionId, today });
    const { version, document, kind, status, life, facts } = loaded;
    const { policyId } = version;
    const address = { trustId, schoolId, policyId };
    const [types, { publications, checks }, numbers, confirmationsToReset] = await Promise.all([
      loadPolicyTypes(transaction, trustId),
      loadPublications(transaction, address),
      loadVersionNumbers(transaction, address),
      countConfirmationsToReset(transaction, { ...address, versionId }, { today, now }),
    ]);
    const own = publications.filter((each) => each.versionId === versionId);
    const ownIds = new Set(own.map(({ id }) => id));
    const standing = publicationStanding(versionId, publications, checks);
    const before = publishedBefore(versionId, publications);
    const asksForChange = before !== null && standing.kind === "not_published";
    const current = currentVersionId(life, today);
    return {
      school: { id: school.id, name: school.name },
      kind,
      kindName: policyTypeName(types, kind),
      type: types.find(({ code }) => code === kind) ?? null,
      versionId,
      number: version.number,
      status,
      file: { name: document.fileName, byteLength: document.byteLength },
      uploadedBy: version.uploadedBy,
      uploadedAt: version.recordedAt,
      steps: loaded.steps.map((step) => ({
        kind: step.kind,
        on: step.on,
        by: step.recordedBy,
        at: step.recordedAt,
        note: step.note,
      })),
      approvals: life.approvals.filter((each) => each.versionId === versionId),
      publications: own,
      checks: checks.filter(({ publicationId }) => ownIds.has(publicationId)),
      standing,
      deeds: possibleDeeds(status, { isPublished: standing.kind !== "not_published" }),
      stated: statedApproval(facts, today),
      inForce:
        current && current !== versionId
          ? { versionId: current, number: numbers.get(current) ?? 0 }
          : null,
      publishedBefore: before && {
        versionId: before.versionId,
        number: numbers.get(before.versionId) ?? 0,
        webAddress: before.webAddress,
      },
      change:
        asksForChange && canBe("publish", status)
          ? await proposeChange(transaction, school, {
              before: before.versionId,
              after: versionId,
              today,
            })
          : null,
      confirmationsToReset,
    };
  });
}

async function loadVersionNumbers(
  transaction: Transaction,
  { policyId, ...school }: PolicyAddress,
): Promise<ReadonlyMap<string, number>> {
  const versions = await transaction
    .select({ id: policyVersion.id, number: policyVersion.number })
    .from(policyVersion)
    .where(and(atSchool(policyVersion, school), eq(policyVersion.policyId, policyId)));
  return new Map(versions.map(({ id, number }) => [id, number]));
}
