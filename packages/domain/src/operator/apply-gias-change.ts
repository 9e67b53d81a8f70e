import { addDays, type IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { schoolUrn, trust, unit } from "@safeboard/database/tables/tenancy";
import { and, eq } from "drizzle-orm";
import type { GiasChange } from "../gias/gias.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { addRoll, addSchool } from "./add-school.ts";
import type { TrustWithIds } from "./trust-as-known.ts";

export interface Applying {
  trustId: string;
  known: TrustWithIds;
  /** The ids of the schools that are added, by URN. */
  newIds: ReadonlyMap<string, string>;
  asAt: IsoDate;
}

/** @returns false when the change waits for a person: a school with a record here leaves by a release only */
export async function applyGiasChange(
  transaction: Transaction,
  { trustId, known, newIds, asAt }: Applying,
  change: GiasChange,
): Promise<boolean> {
  if (change.kind === "trust_renamed") {
    await transaction.update(trust).set({ name: change.after }).where(eq(trust.id, trustId));
    return true;
  }
  if (change.kind === "school_added") {
    const schoolId = newIds.get(change.urn);
    if (!schoolId) throw new Error(`URN ${change.urn} was not in the difference that was shown.`);
    await addSchool(transaction, { trustId, schoolId }, change.school, asAt);
    return true;
  }
  const school = known.schools.find(({ urn }) => urn === change.urn);
  if (!school) throw new Error(`URN ${change.urn} changed and is not the trust's.`);
  const address = { trustId, schoolId: school.id };
  const set = (values: Partial<typeof unit.$inferInsert>) =>
    transaction
      .update(unit)
      .set(values)
      .where(and(eq(unit.trustId, trustId), eq(unit.id, school.id)));
  switch (change.kind) {
    case "school_reopened": {
      const {
        urn,
        name,
        phase,
        type: schoolType,
        localAuthority,
        openedOn,
        joinedOn,
      } = change.school;
      const from = openedOn ?? joinedOn ?? asAt;
      await set({ urn, name, phase, schoolType, localAuthority });
      await endUrn(transaction, address, school.urn, addDays(from, -1));
      await transaction.insert(schoolUrn).values({ ...address, urn, from });
      return true;
    }
    case "school_left":
      if (school.hasRecord) return false;
      await set({ leftOn: asAt });
      return true;
    case "school_closed":
      await set({ closedOn: change.closedOn, leftOn: change.closedOn });
      return true;
    case "school_renamed":
      await set({ name: change.after });
      return true;
    case "phase_changed":
      await set({ phase: change.after });
      return true;
    case "local_authority_changed":
      await set({ localAuthority: change.after });
      return true;
    case "pupils_changed":
      await addRoll(transaction, address, { pupils: change.after, asAt: change.asAt ?? asAt });
      return true;
  }
}

/** The old URN stays with its last day: imports match any URN that was valid in the row's period. */
async function endUrn(
  transaction: Transaction,
  school: SchoolAddress,
  urn: string,
  lastDay: IsoDate,
): Promise<void> {
  await transaction
    .update(schoolUrn)
    .set({ to: lastDay })
    .where(and(atSchool(schoolUrn, school), eq(schoolUrn.urn, urn)));
}
