import type { IsoDate } from "@safeboard/compliance/dates";
import { STAFF_GROUPS, type StaffGroup } from "@safeboard/compliance/staff-groups";
import {
  addUp,
  countChanges,
  type CoverageChanges,
  type FormerCount,
  formerChanges,
  type KeptRequirement,
  keptRequirements,
  STANDINGS,
} from "@safeboard/compliance/training";
import type { Transaction } from "@safeboard/database/actor";
import { formerStaffCount } from "@safeboard/database/tables/staff";
import { and, inArray, ne } from "drizzle-orm";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { loadTraining } from "./load-training.ts";
import { standingsOf, type TrainingAtSchool, type TrainingLoaded } from "./training-loaded.ts";

/** How many stand how in a requirement and a group of staff, on every day. */
export interface GroupCoverage {
  requirementCode: string;
  group: StaffGroup;
  changes: CoverageChanges;
}

export interface CoverageToKeep {
  /** Of each requirement and group in which it is, or was, asked of somebody. */
  groups: GroupCoverage[];
  /** What the overview reads. */
  requirements: KeptRequirement[];
}

/** The figures of a school that are to be kept, worked out from its staff and what they did. */
export async function coverageToKeep(
  transaction: Transaction,
  { trustId, schoolId, today }: SchoolAddress & { today: IsoDate },
): Promise<CoverageToKeep> {
  const [loaded, former] = await Promise.all([
    loadTraining(transaction, { trustId, schoolIds: [schoolId], today }),
    selectFormer(transaction, { trustId, schoolId }),
  ]);
  const [school] = loaded.schools;
  if (!school) throw new Error("Of one school that is asked for, one is loaded.");
  const groups = coverageOfGroups(school, loaded, former);
  return { groups, requirements: keptRequirements(school.requirements, groups, today) };
}

/**
 * Counts the standings of everybody at a school.
 *
 * @param former those who are no longer kept by name; a requirement that nobody knows any more is left out
 */
export function coverageOfGroups(
  { requirements, staff }: TrainingAtSchool,
  loaded: Pick<TrainingLoaded, "editions" | "courses">,
  former: readonly FormerGroupCount[] = [],
): GroupCoverage[] {
  const members = Map.groupBy(staff, ({ group }) => group);
  const formerOf = Map.groupBy(
    former,
    ({ requirementCode, group }) => `${requirementCode} ${group}`,
  );
  return requirements.flatMap((requirement) =>
    STAFF_GROUPS.flatMap((group): GroupCoverage[] => {
      const standings = (members.get(group) ?? []).map((member) =>
        standingsOf(member, requirement, loaded),
      );
      const { code } = requirement;
      const changes = addUp([
        countChanges(standings),
        formerChanges(formerOf.get(`${code} ${group}`) ?? []),
      ]);
      return Object.keys(changes).length > 0 ? [{ requirementCode: code, group, changes }] : [];
    }),
  );
}

export interface FormerGroupCount extends FormerCount {
  requirementCode: string;
  group: StaffGroup;
}

async function selectFormer(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<FormerGroupCount[]> {
  const counted = await transaction
    .select({
      requirementCode: formerStaffCount.requirementCode,
      group: formerStaffCount.group,
      monthEnd: formerStaffCount.monthEnd,
      standing: formerStaffCount.standing,
      people: formerStaffCount.people,
    })
    .from(formerStaffCount)
    .where(
      and(
        atSchool(formerStaffCount, school),
        // Those of "" count people, and not their training.
        ne(formerStaffCount.requirementCode, ""),
        inArray(formerStaffCount.standing, ["due", "in_date", "expired", "never_done", "exempt"]),
      ),
    );
  return counted.flatMap(({ standing: kept, ...count }) => {
    const standing = STANDINGS.find((known) => known === kept);
    return standing ? [{ ...count, standing }] : [];
  });
}
