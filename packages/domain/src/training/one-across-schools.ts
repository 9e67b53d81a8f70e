import { STAFF_GROUPS, type StaffGroup } from "@safeboard/compliance/staff-groups";
import { severityOf } from "@safeboard/compliance/statuses";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { loadRoles } from "../people/load-roles.ts";
import { type CountedAhead, counterOf } from "./count-figures.ts";
import { type AsAt, asAtFields, readAsAt } from "./as-at.ts";
import { type CoverageRules, isOfAnybody } from "./counted.ts";
import { describeRequirement, type RequirementDescribed } from "./describe-requirement.ts";
import { knownCourses } from "./known-courses.ts";
import { loadFigures } from "./load-figures.ts";
import { loadTrainingLists } from "./load-training-lists.ts";
import { loadSchoolsInView, type SchoolInView } from "./schools-in-view.ts";
import { trainingCode } from "./training-fields.ts";

export const oneAcrossSchoolsInput = z.object({ requirementCode: trainingCode, ...asAtFields });

export interface RequirementAcrossSchools {
  asAt: AsAt;
  rules: CoverageRules;
  requirement: RequirementDescribed;
  total: CountedAhead;
  /** Where it is asked of somebody, the most pressing first; each with its groups. */
  schools: (SchoolInView & {
    counted: CountedAhead;
    groups: { group: StaffGroup; counted: CountedAhead }[];
  })[];
  byGroup: { group: StaffGroup; counted: CountedAhead }[];
  /** Where it is asked of nobody that day. */
  elsewhere: { id: string; name: string }[];
}

/** One requirement of the trust's, school by school and group by group. */
export async function readRequirementAcrossSchools(
  { actor, database, today }: MemberContext,
  { requirementCode, ...moment }: z.infer<typeof oneAcrossSchoolsInput>,
): Promise<RequirementAcrossSchools> {
  const { trustId } = actor;
  const { asAt, knownAt } = readAsAt(moment, today);
  return withActor(database, actor, async (transaction) => {
    const [lists, roles, inView] = await Promise.all([
      loadTrainingLists(transaction, { trustId }),
      loadRoles(transaction, trustId),
      loadSchoolsInView(transaction, { trustId, day: asAt.day }),
    ]);
    const requirement = lists.every.find(({ code }) => code === requirementCode);
    if (!requirement) throw new NotFound();
    const figures = await loadFigures(transaction, {
      trustId,
      schoolIds: inView.map(({ id }) => id),
      today,
      asAt,
      knownAt,
    });
    const count = counterOf(figures, asAt, (row) => row.requirementCode === requirementCode);
    const groupsWhere = (schoolId?: string) =>
      STAFF_GROUPS.map((group) => ({
        group,
        counted: count(requirementCode, { group, schoolId }),
      })).filter(({ counted }) => isOfAnybody(counted));
    const schools = inView.map((school) => ({
      ...school,
      counted: count(requirementCode, { schoolId: school.id }),
      groups: groupsWhere(school.id),
    }));
    const courses = knownCourses({ courses: lists.courses, requirements: lists.every });
    return {
      asAt,
      rules: figures.rules,
      requirement: describeRequirement(requirement, { roles, courses }),
      total: count(requirementCode),
      schools: schools
        .filter(({ counted }) => isOfAnybody(counted))
        .toSorted(
          (one, other) =>
            severityOf(one.counted.status) - severityOf(other.counted.status) ||
            (one.counted.percent ?? 0) - (other.counted.percent ?? 0),
        ),
      byGroup: groupsWhere(),
      elsewhere: schools
        .filter(({ counted }) => !isOfAnybody(counted))
        .map(({ id, name }) => ({ id, name })),
    };
  });
}
