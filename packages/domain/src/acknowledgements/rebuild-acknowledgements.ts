import {
  countingFrom,
  type KeptAcknowledgements,
} from "@safeboard/compliance/kept-acknowledgements";
import { keptAcknowledgement } from "@safeboard/database/tables/acknowledgements";
import { keptFigures } from "../kept-figures/kept-figures.ts";
import { atSchool } from "../schools/at-school.ts";
import { acknowledgementsToKeep } from "./acknowledgements-to-keep.ts";
import { keepAcknowledgements } from "./keep-acknowledgements.ts";

/** Rebuilt for each trust once a day, and when the product begins to keep them: what was asked before is not counted then. */
export const { rebuild: rebuildAcknowledgements, check: checkAcknowledgements } =
  keptFigures<KeptAcknowledgements>({
    keep: keepAcknowledgements,
    stored: async (transaction, school) => {
      const [row] = await transaction
        .select({
          counting: keptAcknowledgement.figures,
          versions: keptAcknowledgement.versions,
        })
        .from(keptAcknowledgement)
        .where(atSchool(keptAcknowledgement, school));
      return row?.counting && row.versions
        ? { counting: row.counting, versions: row.versions }
        : null;
    },
    toKeep: acknowledgementsToKeep,
    // What is kept for the overview begins on the day on which it was kept: it is compared from today on.
    comparable: ({ versions, counting }, today) => ({
      versions,
      counting: countingFrom(counting, today),
    }),
  });
