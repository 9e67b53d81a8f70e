/** Who was asked to read a version, and where each of them stands. */
import {
  type AcknowledgementState,
  acknowledgementState,
  type AskedPerson,
} from "@safeboard/compliance/acknowledgement";
import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import {
  acknowledgement,
  acknowledgementAsk,
  acknowledgementLink,
  acknowledgementRequest,
} from "@safeboard/database/tables/acknowledgements";
import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { loadStaff, type StaffMember } from "../staff/staff-at-school.ts";

export type AcknowledgementRequest = typeof acknowledgementRequest.$inferSelect;
export type Acknowledgement = typeof acknowledgement.$inferSelect;

export interface VersionAddress extends SchoolAddress {
  versionId: string;
}

export interface AskedStaff extends AskedPerson {
  askId: string;
  requestId: string;
  staffMemberId: string;
  name: string;
  email: string | null;
  state: AcknowledgementState;
  /** The confirmation in force. */
  confirmation: Pick<Acknowledgement, "id" | "how" | "carriedFrom" | "recordedBy"> | null;
  /** Until when a personal link of theirs works; null when none does. */
  linkUntil: Date | null;
}

export interface AskedOfVersion {
  /** Those that nobody took back, the earliest first. */
  requests: AcknowledgementRequest[];
  /** By name. Who was entered in the staff list by mistake is left out. */
  people: AskedStaff[];
  staff: StaffMember[];
  /** Confirmations that were wrong. */
  withdrawn: Acknowledgement[];
}

export async function loadAskedOfVersion(
  transaction: Transaction,
  { versionId, ...school }: VersionAddress,
  { today, now }: { today: IsoDate; now: Date },
): Promise<AskedOfVersion> {
  const requests = await loadRequests(transaction, { ...school, versionId });
  const staff = await loadStaff(transaction, school);
  const asks = await loadAsks(transaction, school, requests);
  const askIds = asks.map(({ id }) => id);
  const confirmations = await loadConfirmations(transaction, school, askIds);
  const links = await loadLiveLinks(transaction, school, askIds, now);
  const people = asks.flatMap((ask): AskedStaff[] => {
    const member = staff.find(({ id }) => id === ask.staffMemberId);
    const request = requests.find(({ id }) => id === ask.requestId);
    if (!member || !request) return [];
    const confirmed = confirmations.find(
      ({ askId, withdrawnAt }) => askId === ask.id && withdrawnAt === null,
    );
    const { name, email, group, leftOn } = member;
    const confirmedOn = confirmed?.confirmedOn ?? null;
    const person = { group, leftOn, dueOn: request.dueOn, confirmedOn };
    return [
      {
        askId: ask.id,
        requestId: request.id,
        staffMemberId: member.id,
        name,
        email,
        ...person,
        state: acknowledgementState(person, today),
        confirmation: confirmed
          ? {
              id: confirmed.id,
              how: confirmed.how,
              carriedFrom: confirmed.carriedFrom,
              recordedBy: confirmed.recordedBy,
            }
          : null,
        linkUntil: links.find(({ askId }) => askId === ask.id)?.expiresAt ?? null,
      },
    ];
  });
  return {
    requests,
    people: people.toSorted((one, other) => alphabetically(one.name, other.name)),
    staff,
    withdrawn: confirmations.filter(({ withdrawnAt }) => withdrawnAt !== null),
  };
}

function loadRequests(
  transaction: Transaction,
  { versionId, ...school }: VersionAddress,
): Promise<AcknowledgementRequest[]> {
  return transaction
    .select()
    .from(acknowledgementRequest)
    .where(
      and(
        atSchool(acknowledgementRequest, school),
        eq(acknowledgementRequest.versionId, versionId),
        isNull(acknowledgementRequest.withdrawnAt),
      ),
    )
    .orderBy(asc(acknowledgementRequest.recordedAt));
}

async function loadAsks(
  transaction: Transaction,
  school: SchoolAddress,
  requests: readonly AcknowledgementRequest[],
) {
  if (requests.length === 0) return [];
  const requestIds = requests.map(({ id }) => id);
  return transaction
    .select()
    .from(acknowledgementAsk)
    .where(
      and(atSchool(acknowledgementAsk, school), inArray(acknowledgementAsk.requestId, requestIds)),
    );
}

async function loadConfirmations(
  transaction: Transaction,
  school: SchoolAddress,
  askIds: readonly string[],
): Promise<Acknowledgement[]> {
  if (askIds.length === 0) return [];
  return transaction
    .select()
    .from(acknowledgement)
    .where(and(atSchool(acknowledgement, school), inArray(acknowledgement.askId, [...askIds])))
    .orderBy(asc(acknowledgement.recordedAt));
}

async function loadLiveLinks(
  transaction: Transaction,
  school: SchoolAddress,
  askIds: readonly string[],
  now: Date,
) {
  if (askIds.length === 0) return [];
  return transaction
    .select({ askId: acknowledgementLink.askId, expiresAt: acknowledgementLink.expiresAt })
    .from(acknowledgementLink)
    .where(
      and(
        atSchool(acknowledgementLink, school),
        inArray(acknowledgementLink.askId, [...askIds]),
        isNull(acknowledgementLink.revokedAt),
        gt(acknowledgementLink.expiresAt, now),
      ),
    );
}
