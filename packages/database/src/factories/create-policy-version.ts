import { createHash, randomUUID } from "node:crypto";
import type { PolicyFacts } from "@safeboard/compliance/policy-facts";
import { and, count, eq } from "drizzle-orm";
import type { Member, System } from "../actor.ts";
import { withActor } from "../actor.ts";
import type { Database } from "../connect.ts";
import type { Transaction } from "../with-actor.ts";
import {
  document,
  keptPolicy,
  policy,
  policyVersion,
  reading,
  versionStep,
} from "../tables/policies.ts";
import { approval } from "../tables/policy-life.ts";

/** A reading that found nothing. */
export const noFacts: PolicyFacts = {
  school: null,
  title: null,
  adopted: null,
  lastReviewed: null,
  nextReview: null,
  reviewCycleMonths: null,
  approvingBody: null,
  people: [],
  guidance: [],
  relatedPolicies: [],
};

export interface PolicyVersionDetails {
  schoolId: string;
  pages?: string[];
  facts?: Partial<PolicyFacts>;
  bytes?: Uint8Array;
  fileName?: string;
  mediaType?: string;
  uploadedBy?: string;
  /** The day on which a person confirmed it; without one it stays a draft. */
  confirmedOn?: string;
  /** A policy type's code; the online safety policy when left out. */
  kind?: string;
}

export interface CreatedPolicyVersion {
  schoolId: string;
  policyId: string;
  versionId: string;
  documentId: string;
  readingId: string;
  number: number;
}

/** The next version of a school's policy: document, reading, version; confirmed and approved when a day is given. */
export async function createPolicyVersion(
  database: Database,
  actor: Member | System,
  details: PolicyVersionDetails,
): Promise<CreatedPolicyVersion> {
  return withActor(database, actor, async (transaction) => {
    const place = { trustId: actor.trustId, schoolId: details.schoolId };
    const policyId = await ownPolicy(transaction, place, details.kind ?? "online_safety");
    const [versions] = await transaction
      .select({ count: count() })
      .from(policyVersion)
      .where(and(eq(policyVersion.trustId, place.trustId), eq(policyVersion.policyId, policyId)));
    const created = {
      schoolId: details.schoolId,
      policyId,
      versionId: randomUUID(),
      documentId: randomUUID(),
      readingId: randomUUID(),
      number: (versions?.count ?? 0) + 1,
    };
    const by = details.uploadedBy ?? "Robin Marlowe";
    await insertVersion(transaction, place, created, details, by);
    if (details.confirmedOn !== undefined) {
      await confirm(transaction, place, created, details, by, details.confirmedOn);
    }
    return created;
  });
}

type Place = { trustId: string; schoolId: string };

async function ownPolicy(transaction: Transaction, place: Place, kind: string): Promise<string> {
  const [found] = await transaction
    .select({ id: policy.id })
    .from(policy)
    .where(
      and(
        eq(policy.trustId, place.trustId),
        eq(policy.schoolId, place.schoolId),
        eq(policy.kind, kind),
      ),
    );
  if (found !== undefined) return found.id;
  const id = randomUUID();
  await transaction.insert(policy).values({ ...place, id, kind });
  return id;
}

async function insertVersion(
  transaction: Transaction,
  place: Place,
  created: CreatedPolicyVersion,
  details: PolicyVersionDetails,
  uploadedBy: string,
): Promise<void> {
  const pages = details.pages ?? ["Online safety policy"];
  const bytes = details.bytes ?? Buffer.from(pages.join("\f"));
  await transaction.insert(document).values({
    ...place,
    id: created.documentId,
    fileName: details.fileName ?? "online-safety-policy.txt",
    mediaType: details.mediaType ?? "text/plain",
    byteLength: bytes.byteLength,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes,
  });
  await transaction.insert(reading).values({
    ...place,
    id: created.readingId,
    documentId: created.documentId,
    readerVersion: "factory",
    format: "text",
    pages,
    facts: { ...noFacts, ...details.facts },
    warnings: [],
    milliseconds: 1,
  });
  await transaction.insert(policyVersion).values({
    ...place,
    id: created.versionId,
    policyId: created.policyId,
    number: created.number,
    documentId: created.documentId,
    readingId: created.readingId,
    uploadedBy,
  });
}

async function confirm(
  transaction: Transaction,
  place: Place,
  created: CreatedPolicyVersion,
  details: PolicyVersionDetails,
  recordedBy: string,
  on: string,
): Promise<void> {
  await transaction.insert(versionStep).values({
    ...place,
    id: randomUUID(),
    versionId: created.versionId,
    kind: "confirmed",
    on,
    recordedBy,
  });
  const facts = { ...noFacts, ...details.facts };
  await transaction.insert(approval).values({
    ...place,
    id: randomUUID(),
    versionId: created.versionId,
    body: facts.approvingBody?.value ?? "Not stated",
    approvedOn: on,
    effectiveOn: on,
    source: "stated_in_policy",
    recordedBy,
  });
  const kind = details.kind ?? "online_safety";
  await transaction
    .delete(keptPolicy)
    .where(
      and(
        eq(keptPolicy.trustId, place.trustId),
        eq(keptPolicy.schoolId, place.schoolId),
        eq(keptPolicy.kind, kind),
      ),
    );
  await transaction.insert(keptPolicy).values({
    ...place,
    kind,
    policyId: created.policyId,
    versionId: created.versionId,
    versionNumber: created.number,
    confirmedOn: on,
    effectiveOn: on,
    facts,
  });
}
