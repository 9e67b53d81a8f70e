import type { IsoDate } from "@safeboard/compliance/dates";
import type { ReportedFigure } from "@safeboard/compliance/training";
import type { Transaction } from "@safeboard/database/actor";
import { reportedTraining } from "@safeboard/database/tables/training";
import { and, asc, desc, eq, inArray, lte } from "drizzle-orm";
import { knownBy } from "./known-by.ts";
import { courseTitle, knownCourses } from "./known-courses.ts";
import { loadTrainingLists } from "./load-training-lists.ts";
import { reportedGroups } from "./reported-groups.ts";

export interface ReportedAtSchool extends ReportedFigure {
  schoolId: string;
}

/**
 * What some schools reported last up to a day, of each course and group: numbers of people whom nobody here knows by name.
 *
 * @param wanted.knownAt only what was known by then
 */
export async function loadReported(
  transaction: Transaction,
  {
    trustId,
    schoolIds,
    day,
    knownAt,
  }: { trustId: string; schoolIds: readonly string[]; day: IsoDate; knownAt?: Date | undefined },
): Promise<ReportedAtSchool[]> {
  const found = await transaction
    .selectDistinctOn([
      reportedTraining.schoolId,
      reportedTraining.course,
      reportedTraining.roleGroup,
    ])
    .from(reportedTraining)
    .where(
      and(
        eq(reportedTraining.trustId, trustId),
        inArray(reportedTraining.schoolId, [...schoolIds]),
        lte(reportedTraining.asAt, day),
        knownBy(reportedTraining, knownAt),
      ),
    )
    .orderBy(
      asc(reportedTraining.schoolId),
      asc(reportedTraining.course),
      asc(reportedTraining.roleGroup),
      desc(reportedTraining.asAt),
    );
  if (found.length === 0) return [];
  const lists = await loadTrainingLists(transaction, { trustId });
  const groups = await reportedGroups(transaction, trustId);
  const courses = knownCourses(lists);
  const musts = new Set(
    lists.requirements.filter(({ force }) => force === "must").map(({ code }) => code),
  );
  return found.map(({ schoolId, asAt, course, roleGroup, required, completed, overdue }) => ({
    schoolId,
    asAt,
    course,
    courseTitle: courseTitle(courses, course),
    groupTitle: groups.find(({ code }) => code === roleGroup)?.title ?? roleGroup,
    isMust: musts.has(course),
    required,
    completed,
    overdue,
  }));
}
