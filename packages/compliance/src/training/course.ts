import { z } from "zod";
import type { Requirement } from "./requirement.ts";
import { trainingCodeSchema } from "./requirement.ts";

/** A course of a trust's own; its code stands beside it. */
export const courseSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  /** Other words by which files name it. */
  alsoCalled: z.array(z.string().trim().min(1).max(200)).max(40).default([]),
  /** Codes of the requirements that it satisfies. */
  satisfies: z.array(trainingCodeSchema).max(60).default([]),
});

export interface Course extends z.infer<typeof courseSchema> {
  code: string;
}

/** The codes of all courses that satisfy a requirement: its own, those it names, and those that name it. */
export function coursesThatSatisfy(
  { code, courses }: Pick<Requirement, "code" | "courses">,
  own: readonly Pick<Course, "code" | "satisfies">[],
): ReadonlySet<string> {
  const naming = own.filter(({ satisfies }) => satisfies.includes(code));
  return new Set([code, ...courses, ...naming.map((course) => course.code)]);
}
