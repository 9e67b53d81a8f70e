import type { IsoDate } from "@safeboard/compliance/dates";
import type { ReportedFigure } from "@safeboard/compliance/training";
import type { Transaction } from "@safeboard/database/actor";
import { keptTraining } from "@safeboard/database/tables/training";
import type { SchoolAddress } from "../schools/at-school.ts";
import { loadReported } from "./load-reported.ts";

/** Keeps what a school reported last where the overview reads it, beside what is counted from people. */
export async function keepReported(
  transaction: Transaction,
  { trustId, schoolId, today }: SchoolAddress & { today: IsoDate },
): Promise<void> {
  const reported = await reportedToKeep(transaction, { trustId, schoolId, today });
  await transaction
    .insert(keptTraining)
    .values({ trustId, schoolId, requirements: [], reported })
    .onConflictDoUpdate({
      target: [keptTraining.trustId, keptTraining.schoolId],
      set: { reported },
    });
}

/** What is to be kept of it: the trust's words for courses and roles are among it. */
export async function reportedToKeep(
  transaction: Transaction,
  { trustId, schoolId, today }: SchoolAddress & { today: IsoDate },
): Promise<ReportedFigure[]> {
  const found = await loadReported(transaction, { trustId, schoolIds: [schoolId], day: today });
  return found.map(({ schoolId: _school, ...figure }) => figure);
}
