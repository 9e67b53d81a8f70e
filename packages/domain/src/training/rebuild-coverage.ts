import type { IsoDate } from "@safeboard/compliance/dates";
import {
  changesFrom,
  type KeptRequirement,
  type ReportedFigure,
} from "@safeboard/compliance/training";
import type { Transaction } from "@safeboard/database/actor";
import { keptCoverage, keptTraining } from "@safeboard/database/tables/training";
import { keptFigures } from "../kept-figures/kept-figures.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { coverageToKeep, type CoverageToKeep } from "./coverage-to-keep.ts";
import { keepCoverage } from "./keep-coverage.ts";
import { keepReported, reportedToKeep } from "./keep-reported.ts";

/** All that is kept of a school's training: what is counted from people, and what was reported in numbers. */
interface TrainingToKeep extends CoverageToKeep {
  reported: ReportedFigure[];
}

/**
 * Rebuilt for each trust once a day: an edition that becomes known to the product changes figures without anybody's deed, and
 * what was reported is called as the trust calls it now.
 */
export const { rebuild: rebuildCoverage, check: checkCoverage } = keptFigures<TrainingToKeep>({
  keep: async (transaction, context, schoolId) => {
    const { actor, today } = context;
    await keepCoverage(transaction, context, schoolId);
    await keepReported(transaction, { trustId: actor.trustId, schoolId, today });
  },
  stored: storedTraining,
  toKeep: async (transaction, school) => ({
    ...(await coverageToKeep(transaction, school)),
    reported: await reportedToKeep(transaction, school),
  }),
  comparable,
});

async function storedTraining(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<TrainingToKeep> {
  const groups = await transaction
    .select({
      requirementCode: keptCoverage.requirementCode,
      group: keptCoverage.group,
      changes: keptCoverage.changes,
    })
    .from(keptCoverage)
    .where(atSchool(keptCoverage, school));
  const [row] = await transaction
    .select({ requirements: keptTraining.requirements, reported: keptTraining.reported })
    .from(keptTraining)
    .where(atSchool(keptTraining, school));
  // These columns are written from these very types, and by nothing else.
  return {
    groups,
    requirements: row?.requirements ?? [],
    reported: row?.reported ?? [],
  } as TrainingToKeep;
}

/** What is kept for the overview begins on the day on which it was kept: it is compared from today on. */
function comparable({ groups, requirements, reported }: TrainingToKeep, today: IsoDate) {
  return {
    reported,
    groups: new Map(
      groups.map(({ requirementCode, group, changes }) => [`${requirementCode} ${group}`, changes]),
    ),
    requirements: requirements
      .map(({ code, title, changes }): KeptRequirement => ({
        code,
        title,
        changes: changesFrom(changes, today),
      }))
      .filter(({ changes }) => Object.keys(changes).length > 0),
  };
}
