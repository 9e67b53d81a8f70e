import { type RequirementInForce, validityWords } from "@safeboard/compliance/training";
import type { TrustRoles } from "../people/load-roles.ts";
import { courseTitle, type KnownCourse } from "./known-courses.ts";

/** A requirement, with the names of what it goes by. */
export interface RequirementDescribed extends RequirementInForce {
  /** "24 months". */
  lastsInWords: string;
  roleTitles: string[];
  /** What satisfies it beside the course of its own name. */
  courseTitles: string[];
}

export function describeRequirement(
  requirement: RequirementInForce,
  { roles, courses }: { roles: Pick<TrustRoles, "titleOf">; courses: readonly KnownCourse[] },
): RequirementDescribed {
  const satisfying = courses.filter(
    ({ code, satisfies }) =>
      code !== requirement.code && satisfies.some((each) => each.code === requirement.code),
  );
  return {
    ...requirement,
    lastsInWords: validityWords(requirement.lasts),
    roleTitles: requirement.asks.roles.map(roles.titleOf),
    courseTitles: satisfying.map(({ code }) => courseTitle(courses, code)),
  };
}
