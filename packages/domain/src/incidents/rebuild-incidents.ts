import { keptIncidents } from "@safeboard/database/tables/incidents";
import { keptFigures } from "../kept-figures/kept-figures.ts";
import { atSchool } from "../schools/at-school.ts";
import { incidentsToKeep } from "./incidents-to-keep.ts";
import { keepIncidents } from "./keep-incidents.ts";

/** Rebuilt for each trust once a day: a new month or term begins without anybody's deed. */
export const { rebuild: rebuildIncidents, check: checkIncidents } = keptFigures<unknown>({
  keep: keepIncidents,
  stored: async (transaction, school) => {
    const [row] = await transaction
      .select({ figures: keptIncidents.figures })
      .from(keptIncidents)
      .where(atSchool(keptIncidents, school));
    return row?.figures ?? null;
  },
  toKeep: incidentsToKeep,
});
