import { randomUUID } from "node:crypto";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { roll, schoolUrn, unit } from "@safeboard/database/tables/tenancy";
import type { GiasSchool } from "../gias/gias.ts";
import type { SchoolAddress } from "../schools/at-school.ts";

/** Where a number on roll that came with the register says that it comes from. */
const ROLL_SOURCE = "Get Information About Schools";

/** A school of the DfE's register becomes one of the trust's units, with its URN and its pupils. */
export async function addSchool(
  transaction: Transaction,
  address: SchoolAddress,
  school: GiasSchool,
  registerAsAt: IsoDate,
): Promise<void> {
  const { trustId, schoolId } = address;
  const { urn, name, phase, type: schoolType, localAuthority, openedOn, joinedOn } = school;
  await transaction.insert(unit).values({
    trustId,
    id: schoolId,
    kind: "school",
    name,
    urn,
    phase,
    schoolType,
    localAuthority,
    openedOn,
    joinedOn,
  });
  await transaction.insert(schoolUrn).values({ ...address, urn, from: openedOn });
  await addRoll(transaction, address, {
    pupils: school.pupils,
    asAt: school.pupilsAsAt ?? registerAsAt,
  });
}

export async function addRoll(
  transaction: Transaction,
  address: SchoolAddress,
  { pupils, asAt }: { pupils: number | null; asAt: IsoDate },
): Promise<void> {
  if (pupils === null) return;
  await transaction
    .insert(roll)
    .values({ ...address, id: randomUUID(), asAt, pupils, source: ROLL_SOURCE });
}
