import type { AcknowledgedHow } from "@safeboard/compliance/acknowledgement";
import type { Transaction } from "@safeboard/database/actor";
import {
  acknowledgement,
  acknowledgementAsk,
  acknowledgementRequest,
} from "@safeboard/database/tables/acknowledgements";
import { policyVersion } from "@safeboard/database/tables/policies";
import { and, inArray } from "drizzle-orm";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { askOfConfirmation, requestOfAsk, versionOfRequest } from "./ask-joins.ts";

export interface CarriedFrom {
  /** The version that was confirmed. */
  number: number;
  how: AcknowledgedHow;
}

/** Which version each of some confirmations was of, and how it was given, by the confirmation's id. */
export async function loadCarriedFrom(
  transaction: Transaction,
  school: SchoolAddress,
  acknowledgementIds: readonly string[],
): Promise<Map<string, CarriedFrom>> {
  if (acknowledgementIds.length === 0) return new Map();
  const found = await transaction
    .select({ id: acknowledgement.id, how: acknowledgement.how, number: policyVersion.number })
    .from(acknowledgement)
    .innerJoin(acknowledgementAsk, askOfConfirmation)
    .innerJoin(acknowledgementRequest, requestOfAsk)
    .innerJoin(policyVersion, versionOfRequest)
    .where(
      and(atSchool(acknowledgement, school), inArray(acknowledgement.id, [...acknowledgementIds])),
    );
  return new Map(found.map(({ id, ...from }) => [id, from]));
}
