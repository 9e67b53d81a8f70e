import { randomUUID } from "node:crypto";
import type { AcknowledgedHow } from "@safeboard/compliance/acknowledgement";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { acknowledgement } from "@safeboard/database/tables/acknowledgements";
import { NotFound } from "../errors.ts";
import type { SchoolAddress } from "../schools/at-school.ts";
import type { AskedStaff } from "./asked-people.ts";

export interface Confirmations extends SchoolAddress {
  how: Exclude<AcknowledgedHow, "carried_over">;
  confirmedOn: IsoDate;
  /** Who entered it: the person themselves through their own link. */
  recordedBy: string;
}

export async function insertConfirmations(
  transaction: Transaction,
  askIds: readonly string[],
  confirmations: Confirmations,
): Promise<void> {
  if (askIds.length === 0) return;
  await transaction
    .insert(acknowledgement)
    .values(askIds.map((askId) => ({ id: randomUUID(), askId, ...confirmations })));
}

/** Those of the asked whom the ids name, or Not Found when one of them is no one of this version's. */
export function requireAsked(
  people: readonly AskedStaff[],
  askIds: readonly string[],
): AskedStaff[] {
  return [...new Set(askIds)].map((askId) => {
    const person = people.find((each) => each.askId === askId);
    if (!person) throw new NotFound();
    return person;
  });
}
