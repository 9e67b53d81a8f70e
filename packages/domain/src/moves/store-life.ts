import { randomUUID } from "node:crypto";
import { statedApproval } from "@safeboard/compliance/stated-approval";
import type { Transaction } from "@safeboard/database/actor";
import {
  acknowledgement,
  acknowledgementAsk,
  acknowledgementRequest,
} from "@safeboard/database/tables/acknowledgements";
import { staffMember } from "@safeboard/database/tables/staff";
import {
  commitment,
  contradictionSettlement,
  expectationCheck,
  expectationRuling,
} from "@safeboard/database/tables/expectations";
import { approval, publication, publicationCheck } from "@safeboard/database/tables/policy-life";
import type { SchoolAddress } from "../schools/at-school.ts";
import { stamped, withdrawn } from "./packed-row.ts";
import type { SchoolBundle } from "./school-bundle.ts";

type BundledVersion = SchoolBundle["policies"][number]["versions"][number];

/** The new ids of what other rows point to, by their old ones. */
export interface NewIds {
  staff: Map<string, string>;
  acknowledgements: Map<string, string>;
  commitments: Map<string, string>;
}

interface Copy {
  address: SchoolAddress;
  versionId: string;
  /** The old trust's name. */
  origin: string;
  ids: NewIds;
}

/** Copies what has happened to a version, so that its page tells the same story in the new trust. */
export async function storeLife(
  transaction: Transaction,
  version: BundledVersion,
  copy: Copy,
): Promise<void> {
  const { address, versionId, origin, ids } = copy;
  const own = () => ({ ...address, id: randomUUID(), versionId });
  for (const given of version.approvals ?? approvalsBefore(version)) {
    const stamps = { ...stamped(given, origin), ...withdrawn(given, origin) };
    await transaction.insert(approval).values({ ...given, ...own(), ...stamps });
  }
  for (const { checks, ...published } of version.publications) {
    const publicationId = randomUUID();
    const stamps = { ...stamped(published, origin), ...withdrawn(published, origin) };
    await transaction
      .insert(publication)
      .values({ ...published, ...own(), id: publicationId, ...stamps });
    for (const check of checks) {
      await transaction.insert(publicationCheck).values({
        ...check,
        ...address,
        id: randomUUID(),
        publicationId,
        ...stamped(check, origin),
      });
    }
  }
  if (version.check) {
    const recordedAt = new Date(version.check.recordedAt);
    await transaction.insert(expectationCheck).values({ ...version.check, ...own(), recordedAt });
  }
  for (const ruling of version.rulings) {
    const stamps = { ...stamped(ruling, origin), ...withdrawn(ruling, origin) };
    await transaction.insert(expectationRuling).values({ ...ruling, ...own(), ...stamps });
  }
  for (const { id: oldId, ...promised } of version.commitments) {
    const id = randomUUID();
    if (oldId !== undefined) ids.commitments.set(oldId, id);
    const stamps = {
      recordedAt: new Date(promised.recordedAt),
      ...withdrawn(promised, origin),
    };
    await transaction.insert(commitment).values({ ...promised, ...own(), id, ...stamps });
  }
  for (const request of version.acknowledgementRequests) {
    await storeAcknowledgements(transaction, request, copy);
  }
}

/** In a bundle that was packed before approvals were kept: what was confirmed was in force, as its text states. */
function approvalsBefore({
  steps,
  reading,
}: BundledVersion): NonNullable<BundledVersion["approvals"]> {
  return steps
    .filter(({ kind }) => kind === "confirmed")
    .map(({ on, recordedBy, recordedAt }) => ({
      ...statedApproval(reading.facts, on),
      effectiveOn: on,
      minuteReference: null,
      source: "stated_in_policy",
      recordedBy,
      recordedAt,
      withdrawnAt: null,
      withdrawnBy: null,
    }));
}

async function storeAcknowledgements(
  transaction: Transaction,
  { asks, ...request }: BundledVersion["acknowledgementRequests"][number],
  { address, versionId, origin, ids }: Copy,
): Promise<void> {
  const requestId = randomUUID();
  await transaction.insert(acknowledgementRequest).values({
    ...request,
    ...address,
    id: requestId,
    versionId,
    ...stamped(request, origin),
    ...withdrawn(request, origin),
  });
  for (const { staffMemberId: oldMember, recordedAt, acknowledgements } of asks) {
    const staffMemberId = ids.staff.get(oldMember);
    if (!staffMemberId) continue;
    const askId = randomUUID();
    await transaction.insert(acknowledgementAsk).values({
      ...address,
      id: askId,
      requestId,
      staffMemberId,
      recordedAt: new Date(recordedAt),
    });
    for (const { id, carriedFrom, ...given } of acknowledgements) {
      const newId = randomUUID();
      ids.acknowledgements.set(id, newId);
      await transaction.insert(acknowledgement).values({
        ...given,
        ...address,
        id: newId,
        askId,
        carriedFrom: carriedFrom && (ids.acknowledgements.get(carriedFrom) ?? null),
        ...stamped(given, origin),
        ...withdrawn(given, origin),
      });
    }
  }
}

/** @returns the new id of each member of staff, by the old one */
export async function storeStaff(
  transaction: Transaction,
  address: SchoolAddress,
  { bundle, origin }: { bundle: SchoolBundle; origin: string },
): Promise<Map<string, string>> {
  const newIds = new Map<string, string>();
  for (const { id, ...member } of bundle.staff) {
    const newId = randomUUID();
    newIds.set(id, newId);
    const stamps = { ...stamped(member, origin), ...withdrawn(member, origin) };
    await transaction.insert(staffMember).values({ ...member, ...address, id: newId, ...stamps });
  }
  return newIds;
}

export async function storeSettlements(
  transaction: Transaction,
  address: SchoolAddress,
  {
    bundle,
    origin,
    versionIds,
  }: { bundle: SchoolBundle; origin: string; versionIds: ReadonlyMap<string, string> },
): Promise<void> {
  for (const { versionId, ...settled } of bundle.settlements) {
    await transaction.insert(contradictionSettlement).values({
      ...settled,
      ...address,
      id: randomUUID(),
      versionId: versionId && (versionIds.get(versionId) ?? null),
      ...stamped(settled, origin),
      ...withdrawn(settled, origin),
    });
  }
}
