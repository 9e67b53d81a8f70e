import { keptPractice } from "@safeboard/database/tables/practice";
import { keptFigures } from "../kept-figures/kept-figures.ts";
import { atSchool } from "../schools/at-school.ts";
import { keepPractice } from "./keep-practice.ts";
import { practiceToKeep } from "./practice-to-keep.ts";

/** Rebuilt for each trust once a day: a policy, and what it promises, takes effect on its day without anybody's deed. */
export const { rebuild: rebuildPractice, check: checkPractice } = keptFigures<unknown>({
  keep: keepPractice,
  stored: async (transaction, school) => {
    const [row] = await transaction
      .select({ figures: keptPractice.figures })
      .from(keptPractice)
      .where(atSchool(keptPractice, school));
    return row?.figures ?? null;
  },
  toKeep: practiceToKeep,
});
