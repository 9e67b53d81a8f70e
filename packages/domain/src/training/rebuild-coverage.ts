import type { IsoDate } from "@safeboard/compliance/dates";
import { changesFrom, type KeptRequirement } from "@safeboard/compliance/training";
import type { Transaction } from "@safeboard/database/actor";
import { keptCoverage, keptTraining } from "@safeboard/database/tables/training";
import { keptFigures } from "../kept-figures/kept-figures.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { coverageToKeep, type CoverageToKeep } from "./coverage-to-keep.ts";
import { keepCoverage } from "./keep-coverage.ts";

/** Rebuilt for each trust once a day: an edition that becomes known to the product changes figures without anybody's deed. */
export const { rebuild: rebuildCoverage, check: checkCoverage } = keptFigures<CoverageToKeep>({
  keep: keepCoverage,
  stored: storedCoverage,
  toKeep: coverageToKeep,
  comparable,
});

async function storedCoverage(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<CoverageToKeep> {
  const groups = await transaction
    .select({
      requirementCode: keptCoverage.requirementCode,
      group: keptCoverage.group,
      changes: keptCoverage.changes,
    })
    .from(keptCoverage)
    .where(atSchool(keptCoverage, school));
  const [row] = await transaction
    .select({ requirements: keptTraining.requirements })
    .from(keptTraining)
    .where(atSchool(keptTraining, school));
  // Both columns are written from these very types, and by nothing else.
  return { groups, requirements: row?.requirements ?? [] } as CoverageToKeep;
}

/** What is kept for the overview begins on the day on which it was kept: it is compared from today on. */
function comparable({ groups, requirements }: CoverageToKeep, today: IsoDate) {
  return {
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
