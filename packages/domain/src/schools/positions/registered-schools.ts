import type { IsoDate } from "@safeboard/compliance/dates";
import type { Belonging, Roll } from "@safeboard/compliance/incidents";
import type { SchoolPosition } from "@safeboard/compliance/school-position";
import type { Transaction } from "@safeboard/database/actor";
import { roll, unit } from "@safeboard/database/tables/tenancy";
import { and, asc, desc, eq, gte, isNull, or } from "drizzle-orm";
import { type HubOfSchool, loadHubsOfSchools } from "../../hubs/load-hubs-of-schools.ts";
import { belongingOf } from "../../incidents/belonging.ts";
import { atSchools, type WantedSchools } from "../at-school.ts";

/** What the register has of a school that is judged. */
export interface RegisteredSchool {
  id: string;
  name: string;
  urn: string | null;
  phase: string | null;
  schoolType: string | null;
  localAuthority: string | null;
  leftOn: IsoDate | null;
  hub: HubOfSchool | null;
  belonging: Belonging;
  /** The one that was taken last first. */
  rolls: readonly Roll[];
}

/** What one area knows of a school: its part of the position that the measures judge. */
export type PartOfPosition<Known extends keyof SchoolPosition> = (
  school: RegisteredSchool,
) => Pick<SchoolPosition, Known>;

/** By name. Schools that left the trust before `today` are left out, unless one was named: its record can still be read. */
export async function loadRegisteredSchools(
  transaction: Transaction,
  wanted: WantedSchools & { today: IsoDate },
): Promise<RegisteredSchool[]> {
  const [schools, hubs, rolls] = await Promise.all([
    selectSchools(transaction, wanted),
    loadHubsOfSchools(transaction, wanted, wanted.today),
    selectRolls(transaction, wanted),
  ]);
  const rollsAt = Map.groupBy(rolls, ({ schoolId }) => schoolId);
  return schools.map(({ joinedOn, openedOn, closedOn, ...school }) => ({
    ...school,
    hub: hubs.get(school.id) ?? null,
    belonging: belongingOf({ joinedOn, openedOn, closedOn, leftOn: school.leftOn }),
    rolls: rollsAt.get(school.id) ?? [],
  }));
}

function selectSchools(
  transaction: Transaction,
  { trustId, schoolId, today }: WantedSchools & { today: IsoDate },
) {
  return transaction
    .select({
      id: unit.id,
      name: unit.name,
      urn: unit.urn,
      phase: unit.phase,
      schoolType: unit.schoolType,
      localAuthority: unit.localAuthority,
      leftOn: unit.leftOn,
      joinedOn: unit.joinedOn,
      openedOn: unit.openedOn,
      closedOn: unit.closedOn,
    })
    .from(unit)
    .where(
      and(
        eq(unit.trustId, trustId),
        eq(unit.kind, "school"),
        schoolId ? eq(unit.id, schoolId) : or(isNull(unit.leftOn), gte(unit.leftOn, today)),
      ),
    )
    .orderBy(asc(unit.name), asc(unit.id));
}

function selectRolls(transaction: Transaction, wanted: WantedSchools) {
  return transaction
    .select({
      schoolId: roll.schoolId,
      asAt: roll.asAt,
      pupils: roll.pupils,
      source: roll.source,
    })
    .from(roll)
    .where(and(atSchools(roll, wanted), isNull(roll.withdrawnAt)))
    .orderBy(asc(roll.schoolId), desc(roll.asAt), desc(roll.recordedAt));
}
