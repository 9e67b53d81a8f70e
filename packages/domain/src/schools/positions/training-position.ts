import type { KeptRequirement, ReportedFigure } from "@safeboard/compliance/training";
import type { Transaction } from "@safeboard/database/actor";
import { keptTraining } from "@safeboard/database/tables/training";
import { sql } from "drizzle-orm";
import { atSchools, type WantedSchools } from "../at-school.ts";
import type { PartOfPosition } from "./registered-schools.ts";

/** What each school's people must be trained in: one small row a school, and none of its staff's (infra/decisions/0003). */
export async function loadTrainingPosition(
  transaction: Transaction,
  wanted: WantedSchools,
): Promise<PartOfPosition<"training" | "reportedTraining">> {
  const kept = await transaction
    .select({
      schoolId: keptTraining.schoolId,
      requirements: sql<KeptRequirement[]>`${keptTraining.requirements}`,
      reported: sql<ReportedFigure[]>`${keptTraining.reported}`,
    })
    .from(keptTraining)
    .where(atSchools(keptTraining, wanted));
  const keptAt = new Map(kept.map((row) => [row.schoolId, row]));
  return (school) => ({
    training: keptAt.get(school.id)?.requirements ?? null,
    reportedTraining: keptAt.get(school.id)?.reported ?? [],
  });
}
