/** Makes what the examples of training are about: of a teacher what they did, are booked on, and need not do. */
import { randomUUID } from "node:crypto";
import type { Database } from "@safeboard/database/connect";
import {
  createBooking,
  createCompletion,
  createExemption,
  createOwnCourse,
  createRequirement,
  createSchoolRequirement,
} from "@safeboard/database/factories/training";
import type { TrustStory } from "../trust-story.fixture.ts";
import type { ExampleIds } from "./example-ids.ts";

type TrainingIds = Pick<
  ExampleIds,
  | "completionId"
  | "trainingExemptionId"
  | "trainingBookingId"
  | "ownRequirementCode"
  | "schoolRequirementCode"
  | "ownCourseCode"
>;

export async function trainStaff(
  database: Database,
  { system }: TrustStory,
  { schoolId, staffMemberId }: { schoolId: string; staffMemberId: string },
): Promise<TrainingIds> {
  const person = { schoolId, staffMemberId };
  const mark = randomUUID().slice(0, 8);
  const [ownRequirementCode, ownCourseCode] = [`trust_phones_${mark}`, `course_phones_${mark}`];
  const schoolRequirementCode = `school_pool_${mark}`;
  await createRequirement(database, system, { code: ownRequirementCode, title: `Phones ${mark}` });
  await createOwnCourse(database, system, {
    code: ownCourseCode,
    title: `Phones and schools ${mark}`,
    satisfies: [ownRequirementCode],
  });
  await createSchoolRequirement(database, system, {
    schoolId,
    code: schoolRequirementCode,
    title: `Pool safety ${mark}`,
  });
  return {
    ownRequirementCode,
    ownCourseCode,
    schoolRequirementCode,
    completionId: await createCompletion(database, system, {
      ...person,
      course: "safeguarding",
      completedOn: "2026-09-02",
    }),
    trainingExemptionId: await createExemption(database, system, {
      ...person,
      requirementCode: "cyber_security",
      from: "2026-09-01",
    }),
    trainingBookingId: await createBooking(database, system, {
      ...person,
      course: "prevent_awareness",
      bookedFor: "2026-12-07",
    }),
  };
}
