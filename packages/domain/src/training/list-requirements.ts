import { NATIONAL_REQUIREMENTS, type Requirement } from "@safeboard/compliance/training";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { requirement, schoolRequirement } from "@safeboard/database/tables/training";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { loadRoles, type TrustRoles } from "../people/load-roles.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireSchool } from "../schools/require-school.ts";
import { describeRequirement, type RequirementDescribed } from "./describe-requirement.ts";
import { type KnownCourse, knownCourses } from "./known-courses.ts";
import { loadTrainingLists, type TrainingLists } from "./load-training-lists.ts";

export const schoolRequirementsInput = z.object({ schoolId: identifier });

export interface RequirementListed extends RequirementDescribed {
  /** What the national list says, where the trust says otherwise. */
  nationally: Requirement | null;
  /** Who decided it last, and when; null for what is as the national list has it. */
  decided: { by: string; at: Date } | null;
}

export interface RequirementsPage {
  /** Those that are asked, now or from a day to come. */
  requirements: RequirementListed[];
  /** No longer asked, and can be asked again. */
  retired: RequirementListed[];
  courses: (KnownCourse & { alsoCalled: string[]; isOwn: boolean })[];
  /** To choose from, by their titles. */
  roles: { code: string; title: string }[];
}

type Decided = ReadonlyMap<string, { by: string; at: Date }>;

/** What a trust asks of its people: the national list, with what it has changed, added and given up. */
export async function listRequirements({
  actor,
  database,
}: MemberContext): Promise<RequirementsPage> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const [lists, roles, decided] = await Promise.all([
      loadTrainingLists(transaction, { trustId }),
      loadRoles(transaction, trustId),
      transaction
        .select({ code: requirement.code, by: requirement.recordedBy, at: requirement.recordedAt })
        .from(requirement)
        .where(eq(requirement.trustId, trustId))
        .orderBy(desc(requirement.recordedAt)),
    ]);
    return pageOf(lists, { roles, decided: latestOf(decided) });
  });
}

/** What is asked at a school: the trust's list, and what the school adds. */
export async function listSchoolRequirements(
  { actor, database }: MemberContext,
  { schoolId }: z.infer<typeof schoolRequirementsInput>,
): Promise<RequirementsPage & { school: { id: string; name: string } }> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const [lists, roles, decided] = await Promise.all([
      loadTrainingLists(transaction, { trustId, schoolId }),
      loadRoles(transaction, trustId),
      selectSchoolDecisions(transaction, { trustId, schoolId }),
    ]);
    return {
      school: { id: school.id, name: school.name },
      ...pageOf(lists, { roles, decided: latestOf(decided) }),
    };
  });
}

function pageOf(
  lists: TrainingLists,
  { roles, decided }: { roles: TrustRoles; decided: Decided },
): RequirementsPage {
  const courses = knownCourses(lists);
  const own = new Map(lists.courses.map((course) => [course.code, course]));
  const listed = lists.every.map((each): RequirementListed => ({
    ...describeRequirement(each, { roles, courses }),
    nationally:
      each.from === "national"
        ? null
        : (NATIONAL_REQUIREMENTS.find(({ code }) => code === each.code) ?? null),
    decided: decided.get(each.code) ?? null,
  }));
  return {
    requirements: listed.filter(({ inForceUntil }) => inForceUntil === undefined),
    retired: listed.filter(({ inForceUntil }) => inForceUntil !== undefined),
    courses: courses.map((course) => ({
      ...course,
      alsoCalled: own.get(course.code)?.alsoCalled ?? [],
      isOwn: own.has(course.code),
    })),
    roles: roles.asked.map(({ code, title }) => ({ code, title })),
  };
}

/** @param decided the latest first */
function latestOf(decided: readonly { code: string; by: string; at: Date }[]): Decided {
  return new Map(decided.toReversed().map(({ code, by, at }) => [code, { by, at }]));
}

function selectSchoolDecisions(
  transaction: Transaction,
  school: { trustId: string; schoolId: string },
) {
  return transaction
    .select({
      code: schoolRequirement.code,
      by: schoolRequirement.recordedBy,
      at: schoolRequirement.recordedAt,
    })
    .from(schoolRequirement)
    .where(atSchool(schoolRequirement, school))
    .orderBy(desc(schoolRequirement.recordedAt));
}
