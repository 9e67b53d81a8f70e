import type { Transaction } from "@safeboard/database/actor";
import { type AsAt, isAskedOn } from "./as-at.ts";
import { type Counted, countOn, isOfAnybody } from "./counted.ts";
import type { Figures } from "./load-figures.ts";
import { loadRequirements } from "./load-requirements.ts";
import type { SchoolInView } from "./schools-in-view.ts";

/** What one school asks of its own people beyond the trust's list. */
export interface OwnRequirement {
  schoolId: string;
  schoolName: string;
  code: string;
  title: string;
  counted: Counted;
}

/** Every school's own requirements on a day, each with its coverage there, in the order of the schools. */
export async function loadOwnRequirements(
  transaction: Transaction,
  {
    trustId,
    schools,
    figures: { groups, rules },
    asAt,
    knownAt,
  }: {
    trustId: string;
    schools: readonly SchoolInView[];
    figures: Pick<Figures, "groups" | "rules">;
    asAt: AsAt;
    knownAt: Date | undefined;
  },
): Promise<OwnRequirement[]> {
  const schoolIds = schools.map(({ id }) => id);
  const asked = await loadRequirements(transaction, { trustId, schoolIds, knownAt });
  return schools.flatMap(({ id, name }) =>
    (asked.get(id) ?? [])
      .filter((requirement) => requirement.from === "school" && isAskedOn(requirement, asAt))
      .map(({ code, title }) => ({
        schoolId: id,
        schoolName: name,
        code,
        title,
        counted: countOn(
          groups
            .filter((row) => row.schoolId === id && row.requirementCode === code)
            .map(({ changes }) => changes),
          asAt.day,
          rules,
        ),
      }))
      .filter(({ counted }) => isOfAnybody(counted)),
  );
}
