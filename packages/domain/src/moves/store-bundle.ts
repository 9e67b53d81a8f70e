import { randomUUID } from "node:crypto";
import type { Transaction } from "@safeboard/database/actor";
import { appointment } from "@safeboard/database/tables/people";
import {
  document,
  factCorrection,
  policy,
  policyVersion,
  reading,
  versionStep,
} from "@safeboard/database/tables/policies";
import type { SchoolAddress } from "../schools/at-school.ts";
import { withOrigin } from "./packed-row.ts";
import type { SchoolBundle } from "./school-bundle.ts";
import { type NewIds, storeLife, storeStaff } from "./store-life.ts";

type BundledVersion = SchoolBundle["policies"][number]["versions"][number];

/**
 * Copies the staff list, and the policies with documents, readings, their life and who read them. What happened keeps its day and its order;
 * whoever did it keeps their name, with the trust it was done in.
 *
 * @returns the new id of each version, promise and member of staff, by its old one
 */
export async function storePolicies(
  transaction: Transaction,
  address: SchoolAddress,
  { bundle, origin }: { bundle: SchoolBundle; origin: string },
): Promise<Record<"versionIds" | "commitmentIds" | "staffIds", ReadonlyMap<string, string>>> {
  const versionIds = new Map<string, string>();
  const ids: NewIds = {
    staff: await storeStaff(transaction, address, { bundle, origin }),
    acknowledgements: new Map(),
    commitments: new Map(),
  };
  for (const { kind, versions } of bundle.policies) {
    const policyId = randomUUID();
    await transaction.insert(policy).values({ ...address, id: policyId, kind });
    for (const version of versions) {
      versionIds.set(
        version.id,
        await storeVersion(transaction, address, { version, policyId, origin, ids }),
      );
    }
  }
  return { versionIds, commitmentIds: ids.commitments, staffIds: ids.staff };
}

async function storeVersion(
  transaction: Transaction,
  address: SchoolAddress,
  {
    version,
    policyId,
    origin,
    ids,
  }: { version: BundledVersion; policyId: string; origin: string; ids: NewIds },
): Promise<string> {
  const [documentId, readingId, versionId] = [randomUUID(), randomUUID(), randomUUID()];
  const { base64, ...file } = version.document;
  const bytes = Buffer.from(base64, "base64");
  await transaction
    .insert(document)
    .values({ ...address, id: documentId, ...file, byteLength: bytes.byteLength, bytes });
  await transaction
    .insert(reading)
    .values({ ...address, id: readingId, documentId, ...version.reading });
  await transaction.insert(policyVersion).values({
    ...address,
    id: versionId,
    policyId,
    number: version.number,
    documentId,
    readingId,
    uploadedBy: withOrigin(version.uploadedBy, origin),
    recordedAt: new Date(version.recordedAt),
  });
  for (const { recordedBy, recordedAt, ...step } of version.steps) {
    await transaction.insert(versionStep).values({
      ...address,
      id: randomUUID(),
      versionId,
      ...step,
      recordedBy: withOrigin(recordedBy, origin),
      recordedAt: new Date(recordedAt),
    });
  }
  for (const { fact, value, recordedBy, recordedAt } of version.corrections) {
    await transaction.insert(factCorrection).values({
      ...address,
      id: randomUUID(),
      versionId,
      fact,
      value,
      recordedBy: withOrigin(recordedBy, origin),
      recordedAt: new Date(recordedAt),
    });
  }
  await storeLife(transaction, version, { address, versionId, origin, ids });
  return versionId;
}

export async function storeAppointments(
  transaction: Transaction,
  address: SchoolAddress,
  {
    bundle,
    origin,
    versionIds,
    staffIds,
  }: {
    bundle: SchoolBundle;
    origin: string;
  } & Record<"versionIds" | "staffIds", ReadonlyMap<string, string>>,
): Promise<void> {
  for (const appointed of bundle.appointments) {
    const { sourceVersionId, staffMemberId, recordedBy, recordedAt, endedAt, endedBy, ...held } =
      appointed;
    await transaction.insert(appointment).values({
      ...address,
      id: randomUUID(),
      ...held,
      staffMemberId: staffMemberId && (staffIds.get(staffMemberId) ?? null),
      endedAt: endedAt === null ? null : new Date(endedAt),
      endedBy: endedBy === null ? null : withOrigin(endedBy, origin),
      sourceVersionId: sourceVersionId ? (versionIds.get(sourceVersionId) ?? null) : null,
      recordedBy: withOrigin(recordedBy, origin),
      recordedAt: new Date(recordedAt),
    });
  }
}
