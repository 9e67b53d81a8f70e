import type { IsoDate } from "@safeboard/compliance/dates";
import { STAFF_GROUPS } from "@safeboard/compliance/staff-groups";
import {
  addUp,
  countChanges,
  type CoverageChanges,
  type CoverageGroup,
  formerChanges,
  formerPeople,
  type KeptRequirement,
  keptRequirements,
  placesOf,
} from "@safeboard/compliance/training";
import type { Transaction } from "@safeboard/database/actor";
import type { SchoolAddress } from "../schools/at-school.ts";
import { loadTraining } from "./load-training.ts";
import {
  type StaffInTraining,
  standingsOf,
  type TrainingAtSchool,
  type TrainingLoaded,
} from "./training-loaded.ts";

/** How many stand how in a requirement and a group of staff, or at the school as one, on every day. */
export interface GroupCoverage {
  requirementCode: string;
  group: CoverageGroup;
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
  const loaded = await loadTraining(transaction, { trustId, schoolIds: [schoolId], today });
  const [school] = loaded.schools;
  if (!school) throw new Error("Of one school that is asked for, one is loaded.");
  const groups = coverageOfGroups(school, loaded);
  return { groups, requirements: keptRequirements(school.requirements, groups, today) };
}

/**
 * Counts the standings of everybody at a school, of those who are no longer kept by name as well; where some of them are
 * enough, the places that they fill. A requirement that nobody knows any more is left out.
 */
export function coverageOfGroups(
  { requirements, staff, former }: TrainingAtSchool,
  loaded: Pick<TrainingLoaded, "editions" | "courses">,
): GroupCoverage[] {
  const members = Map.groupBy(staff, ({ group }) => group);
  const formerOf = Map.groupBy(former, ({ requirementCode }) => requirementCode);
  return requirements.flatMap((requirement) => {
    const { code, enough } = requirement;
    const gone = formerOf.get(code) ?? [];
    const standings = (some: readonly StaffInTraining[]) =>
      some.map((member) => standingsOf(member, requirement, loaded));
    const counted: [CoverageGroup, CoverageChanges][] =
      enough === undefined
        ? STAFF_GROUPS.map((group) => [
            group,
            addUp([
              countChanges(standings(members.get(group) ?? [])),
              formerChanges(gone.filter((each) => each.group === group)),
            ]),
          ])
        : [
            [
              "school",
              countChanges(placesOf([...standings(staff), ...formerPeople(gone)], enough)),
            ],
          ];
    return counted
      .filter(([, changes]) => Object.keys(changes).length > 0)
      .map(([group, changes]) => ({ requirementCode: code, group, changes }));
  });
}
