import type { StaffGroup } from "@safeboard/compliance/staff-groups";
import { type CoverageCounts, coverageOn } from "@safeboard/compliance/training";
import type { AsAt } from "./as-at.ts";
import { type Counted, judge } from "./counted.ts";
import type { KeptGroupCoverage } from "./load-coverage.ts";
import type { Figures } from "./load-figures.ts";

export interface CountedAhead extends Counted {
  /** On a day to come: with what is booked done. */
  withBooked: Counted | null;
}

/** Of whom a requirement's figure is: of these alone; without either, of all in view. */
export interface People {
  schoolId?: string | undefined;
  group?: StaffGroup | undefined;
}

/**
 * Counts a requirement's people on a day. Each row is counted on the day once, however often it is asked for, and with
 * what is booked only where that makes a difference.
 */
export function counterOf(
  { groups, withBooked, rules }: Figures,
  { day }: Pick<AsAt, "day">,
  inView: (row: KeptGroupCoverage) => boolean,
): (code: string, people?: People) => CountedAhead {
  const counts = new Map<KeptGroupCoverage, CoverageCounts>();
  const countsOf = (row: KeptGroupCoverage): CoverageCounts => {
    const known = counts.get(row) ?? coverageOn(row.changes, day, rules.expiringDays);
    counts.set(row, known);
    return known;
  };
  const sumOf = (rows: readonly KeptGroupCoverage[]) => {
    const seen = rows.filter(inView);
    const everywhere = Map.groupBy(seen, ({ requirementCode }) => requirementCode);
    const at = Map.groupBy(seen, (row) => `${row.requirementCode} ${row.schoolId}`);
    return (code: string, { schoolId, group }: People): Counted => {
      const found =
        (schoolId === undefined ? everywhere.get(code) : at.get(`${code} ${schoolId}`)) ?? [];
      const some = group === undefined ? found : found.filter((row) => row.group === group);
      return judge(some.map(countsOf), rules);
    };
  };
  const known = sumOf(groups);
  const ahead = withBooked && sumOf(withBooked);
  return (code, people = {}) => ({
    ...known(code, people),
    withBooked: ahead && ahead(code, people),
  });
}
