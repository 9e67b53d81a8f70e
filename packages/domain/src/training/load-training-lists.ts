import type { Course, RequirementInForce } from "@safeboard/compliance/training";
import type { Transaction } from "@safeboard/database/actor";
import { loadCourses, loadRequirements } from "./load-requirements.ts";

/** What is asked somewhere, and the trust's own courses. */
export interface TrainingLists {
  /** Those that were retired among them: these say until when. */
  every: readonly RequirementInForce[];
  /** Those that are not retired. */
  requirements: readonly RequirementInForce[];
  courses: readonly Course[];
}

/** @param schoolId where it is asked; without it, of the whole trust */
export async function loadTrainingLists(
  transaction: Transaction,
  { trustId, schoolId }: { trustId: string; schoolId?: string },
): Promise<TrainingLists> {
  // The trust's own id is no school's: no school's additions are among what is asked there.
  const place = schoolId ?? trustId;
  const [byPlace, courses] = await Promise.all([
    loadRequirements(transaction, { trustId, schoolIds: [place] }),
    loadCourses(transaction, { trustId }),
  ]);
  const every = byPlace.get(place) ?? [];
  return { every, requirements: every.filter(isAsked), courses };
}

/** It was not retired. It may still be to come. */
export const isAsked = ({ inForceUntil }: Pick<RequirementInForce, "inForceUntil">): boolean =>
  inForceUntil === undefined;
