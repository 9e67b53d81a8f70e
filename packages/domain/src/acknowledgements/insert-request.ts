import { randomUUID } from "node:crypto";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { StaffGroup } from "@safeboard/compliance/staff-groups";
import type { Transaction } from "@safeboard/database/actor";
import {
  acknowledgementAsk,
  acknowledgementRequest,
} from "@safeboard/database/tables/acknowledgements";
import type { SchoolAddress } from "../schools/at-school.ts";
import type { VersionAddress } from "./asked-people.ts";

export interface NewRequest extends VersionAddress {
  groups: readonly StaffGroup[];
  askedOn: IsoDate;
  dueOn: IsoDate | null;
  message: string | null;
  recordedBy: string;
}

/** @returns the request's id */
export async function insertRequest(
  transaction: Transaction,
  { groups, ...request }: NewRequest,
): Promise<string> {
  const id = randomUUID();
  await transaction.insert(acknowledgementRequest).values({ id, groups: [...groups], ...request });
  return id;
}

/** @returns what each person is asked by, by the id of the member of staff */
export async function insertAsks(
  transaction: Transaction,
  { trustId, schoolId }: SchoolAddress,
  requestId: string,
  staffMemberIds: readonly string[],
): Promise<Map<string, string>> {
  const asks = new Map(staffMemberIds.map((staffMemberId) => [staffMemberId, randomUUID()]));
  if (asks.size > 0) {
    await transaction.insert(acknowledgementAsk).values(
      [...asks].map(([staffMemberId, id]) => ({
        trustId,
        schoolId,
        id,
        requestId,
        staffMemberId,
      })),
    );
  }
  return asks;
}
