import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import { coursesThatSatisfy, NATIONAL_COURSES } from "@safeboard/compliance/training";
import { InvalidInput } from "../errors.ts";
import type { TrainingLists } from "./load-training-lists.ts";

/** A course that can be recorded, with the requirements that it satisfies. */
export interface KnownCourse {
  code: string;
  title: string;
  satisfies: { code: string; title: string }[];
}

/** National courses, the trust's own, and one for each requirement that has none, by name. */
export function knownCourses({
  courses,
  requirements,
}: Pick<TrainingLists, "courses" | "requirements">): KnownCourse[] {
  const titles = new Map<string, string>([
    ...requirements.map(({ code, title }) => [code, title] as const),
    ...NATIONAL_COURSES.map(({ code, title }) => [code, title] as const),
    ...courses.map(({ code, title }) => [code, title] as const),
  ]);
  const satisfying = requirements.map((requirement) => ({
    requirement,
    codes: coursesThatSatisfy(requirement, courses),
  }));
  return [...titles]
    .map(([code, title]) => ({
      code,
      title,
      satisfies: satisfying
        .filter(({ codes }) => codes.has(code))
        .map(({ requirement }) => ({ code: requirement.code, title: requirement.title })),
    }))
    .toSorted((one, other) => alphabetically(one.title, other.title));
}

/** @throws InvalidInput when nobody knows such a course here */
export function requireCourse(lists: TrainingLists, code: string): KnownCourse {
  const found = knownCourses(lists).find((course) => course.code === code);
  if (!found) throw new InvalidInput({ course: "Choose a course from the list." });
  return found;
}

/** What a course is called; one that is no longer known, by its code. */
export function courseTitle(known: readonly KnownCourse[], code: string): string {
  return known.find((course) => course.code === code)?.title ?? code;
}
