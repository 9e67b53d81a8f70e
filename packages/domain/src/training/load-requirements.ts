import type { IsoDate } from "@safeboard/compliance/dates";
import {
  type Course,
  courseSchema,
  everyRequirement,
  NATIONAL_REQUIREMENTS,
  type RequirementInForce,
} from "@safeboard/compliance/training";
import type { Transaction } from "@safeboard/database/actor";
import { course, requirement, schoolRequirement } from "@safeboard/database/tables/training";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { recordedBy } from "./known-by.ts";

export interface RequirementsWanted {
  trustId: string;
  schoolIds: readonly string[];
  /** As they were known at this instant; without it, as they are now. */
  knownAt?: Date | undefined;
}

/**
 * What is asked at each of some schools, those that were retired included: `requirementsInForce` of the result is not
 * needed, as each says on which days it holds.
 *
 * @returns by school, with an entry for each
 */
export async function loadRequirements(
  transaction: Transaction,
  { trustId, schoolIds, knownAt }: RequirementsWanted,
): Promise<Map<string, RequirementInForce[]>> {
  const [trust, schools] = await Promise.all([
    transaction
      .select(decision(requirement))
      .from(requirement)
      .where(and(eq(requirement.trustId, trustId), recordedBy(requirement, knownAt)))
      .orderBy(asc(requirement.recordedAt), asc(requirement.id)),
    transaction
      .select({ schoolId: schoolRequirement.schoolId, ...decision(schoolRequirement) })
      .from(schoolRequirement)
      .where(
        and(
          eq(schoolRequirement.trustId, trustId),
          inArray(schoolRequirement.schoolId, [...schoolIds]),
          recordedBy(schoolRequirement, knownAt),
        ),
      )
      .orderBy(asc(schoolRequirement.recordedAt), asc(schoolRequirement.id)),
  ]);
  const own = Map.groupBy(schools, ({ schoolId }) => schoolId);
  const national = NATIONAL_REQUIREMENTS;
  const ofTrust = everyRequirement({ national, trust, school: [] });
  return new Map(
    schoolIds.map((schoolId) => {
      const school = own.get(schoolId);
      return [schoolId, school ? everyRequirement({ national, trust, school }) : ofTrust];
    }),
  );
}

/** A trust's own courses as they stand: of each the latest definition, without those that are retired. */
export async function loadCourses(
  transaction: Transaction,
  { trustId, knownAt }: Pick<RequirementsWanted, "trustId" | "knownAt">,
): Promise<Course[]> {
  const recorded = await transaction
    .select({ code: course.code, definition: course.definition, retired: course.retired })
    .from(course)
    .where(and(eq(course.trustId, trustId), recordedBy(course, knownAt)))
    .orderBy(asc(course.recordedAt), asc(course.id));
  const latest = new Map(recorded.map((row) => [row.code, row]));
  return [...latest.values()].flatMap(({ code, definition, retired }) => {
    // A definition that the rules of a later release no longer take is left out, rather than breaking every page.
    const { data } = courseSchema.safeParse(definition);
    return data && !retired ? [{ code, ...data }] : [];
  });
}

function decision(table: typeof requirement | typeof schoolRequirement) {
  return {
    code: table.code,
    definition: table.definition,
    retired: table.retired,
    recordedOn: sql<IsoDate>`to_char(${table.recordedAt} at time zone 'Europe/London', 'YYYY-MM-DD')`,
  };
}
