import type { IsoDate } from "../dates/dates.ts";
import { addUp, type CoverageChanges, type CoverageCounts, coverageOn } from "./coverage.ts";
import type { RequirementInForce } from "./requirements-in-force.ts";

/** What the overview judges of a requirement at a school: all groups together. */
export interface KeptRequirement {
  code: string;
  title: string;
  /** Those of before the day on which it was kept are one: it says nothing of the days before that. */
  changes: CoverageChanges;
}

/** Of the requirements that a school must meet, those that ask something of somebody from a day on. */
export function keptRequirements(
  requirements: readonly Pick<RequirementInForce, "code" | "title" | "force">[],
  coverage: readonly { requirementCode: string; changes: CoverageChanges }[],
  from: IsoDate,
): KeptRequirement[] {
  const changesOf = Map.groupBy(coverage, ({ requirementCode }) => requirementCode);
  return requirements
    .filter(({ force }) => force === "must")
    .map(({ code, title }) => ({
      code,
      title,
      changes: changesFrom(addUp((changesOf.get(code) ?? []).map(({ changes }) => changes)), from),
    }))
    .filter(({ changes }) => Object.keys(changes).length > 0);
}

/** How each requirement stands on a day from the one on which it was kept. */
export const countRequirements = (
  kept: readonly KeptRequirement[],
  day: IsoDate,
  expiringDays: readonly number[],
): { code: string; title: string; counts: CoverageCounts }[] =>
  kept.map(({ code, title, changes }) => ({
    code,
    title,
    counts: coverageOn(changes, day, expiringDays),
  }));

/** The changes with all that came up to a day as one change on that day: the figures from it on are the same. */
export function changesFrom(changes: CoverageChanges, day: IsoDate): CoverageChanges {
  const standing = new Map<string, number>();
  const later: Record<IsoDate, Readonly<Record<string, number>>> = {};
  for (const [on, counts] of Object.entries(changes)) {
    if (on > day) {
      later[on] = counts;
      continue;
    }
    for (const [passing, people] of Object.entries(counts)) {
      const [before = "", after = ""] = passing.split(">");
      standing.set(before, (standing.get(before) ?? 0) - people);
      standing.set(after, (standing.get(after) ?? 0) + people);
    }
  }
  const now = [...standing].filter(([which, people]) => which !== "not_required" && people !== 0);
  if (now.length === 0) return later;
  return {
    [day]: Object.fromEntries(now.map(([which, people]) => [`not_required>${which}`, people])),
    ...later,
  };
}
